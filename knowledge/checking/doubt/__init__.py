"""A learned judge of facts that no rule of the check could support: is it a mistake, or the editor's own wording?"""
