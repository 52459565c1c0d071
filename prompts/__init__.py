"""How text is written: the brief, the draft, the offline writer and the prompts for a chat model."""
