"""A small real python-telegram-bot application for the tests: it echoes, and its button edits the echo."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler, filters

from bot.sandbox.server import Server

Context = ContextTypes.DEFAULT_TYPE


async def echo(update: Update, context: Context) -> None:
    """Typing, then the text in bold with one button."""
    assert update.message
    await update.message.chat.send_action("typing")
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Lebih pendek", callback_data="pendek")]])
    await update.message.reply_html(f"Gema: <b>{update.message.text_html}</b>", reply_markup=keyboard)


async def shorten(update: Update, context: Context) -> None:
    """Answer with a toast and edit in place."""
    assert update.callback_query
    await update.callback_query.answer("Dipendekkan")
    await update.callback_query.edit_message_text("Pendek")


async def document(update: Update, context: Context) -> None:
    """Send the file back under another name."""
    assert update.message
    assert update.message.document
    file = await update.message.document.get_file()
    await update.message.reply_document(
        bytes(await file.download_as_bytearray()), filename="balasan.txt", caption="Ini"
    )


async def start(update: Update, context: Context) -> None:
    """Greet."""
    assert update.message
    await update.message.reply_text("Selamat datang di /bantuan")


@asynccontextmanager
async def running(server: Server) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    """The application polling the sandbox."""
    builder = Application.builder().token(server.token).base_url(server.base_url)
    application = builder.base_file_url(server.base_file_url).build()
    application.add_handlers(
        [
            CommandHandler("start", start),
            MessageHandler(filters.TEXT, echo),
            MessageHandler(filters.Document.ALL, document),
            CallbackQueryHandler(shorten),
        ]
    )
    async with application:
        await application.bot.set_my_commands([("start", "Mulai"), ("bantuan", "Cara memakai")])
        await application.start()
        assert application.updater
        await application.updater.start_polling()
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()
