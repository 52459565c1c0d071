"""Every word the bot says that is not in a document or a draft. Indonesian, polite, plain, brief."""

from bot.texts.chat import *
from bot.texts.documents import *
from bot.texts.drafts import *
from bot.texts.figures import *
from bot.texts.library import *
from bot.texts.people import *
