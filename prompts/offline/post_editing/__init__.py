"""Automatic post-editing: our own drafts edited as editors corrected them, by a small network; facts stay."""

from prompts.offline.post_editing.editor import PostEditor
from prompts.offline.post_editing.network import expected

__all__ = ["PostEditor", "expected"]
