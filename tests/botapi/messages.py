"""Messages that the bot sends and edits, in the chats it is in."""

from __future__ import annotations

from itertools import count
from typing import Any

from tests.botapi.chats import BIRTH_OF_THE_CHAT, Chat, Message
from tests.botapi.requests import Parameters, Refusal, Upload, bad_request, keyboard, readable

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LARGEST_PHOTO = 10_000
"""Pixels of width and height together."""
SLIMMEST_PHOTO = 20
"""The largest ratio of length to width, or of width to length."""

_PNG = b"\x89PNG"
_IMAGES = (_PNG, b"\xff\xd8\xff", b"RIFF")


class Messages:
    """The chats, and what the bot has sent to them."""

    def __init__(self, me: dict[str, Any]) -> None:
        self.me = me
        self._chats: dict[int, Chat] = {}
        self.sent: list[Message] = []
        """Every message of the bot in every chat, in the order they arrived."""
        self.answered: list[str] = []
        """The callback queries the bot has answered."""
        self.files: dict[str, bytes] = {}
        """The content of files that people sent, by id."""
        self._queries = count(70_000)
        self._open_queries: set[str] = set()

    def new_query(self) -> str:
        query_id = str(next(self._queries))
        self._open_queries.add(query_id)
        return query_id

    def expire_queries(self) -> None:
        """Callback queries pressed so far can no longer be answered."""
        self._open_queries.clear()

    def message_json(self, message: Message) -> dict[str, Any]:
        """A message of the bot as the Bot API tells of it."""
        text, entities = ("caption", "caption_entities") if message.media else ("text", "entities")
        raw: dict[str, Any] = {
            "message_id": message.message_id,
            "date": BIRTH_OF_THE_CHAT + message.message_id,
            "chat": message.chat.raw,
            "from": self.me,
            text: message.text,
        } | message.media
        if message.poll:
            raw["poll"] = message.poll
        if message.entities:
            raw[entities] = message.entities
        if message.keyboard:
            rows = [[{"text": label, "callback_data": data} for label, data in row] for row in message.keyboard]
            raw["reply_markup"] = {"inline_keyboard": rows}
        if message.thread_id is not None:
            raw |= {"message_thread_id": message.thread_id, "is_topic_message": True}
        return raw

    # Requests of the bot

    def chat_of(self, parameters: Parameters) -> Chat:
        try:
            chat = self._chats[int(parameters["chat_id"])]
        except (KeyError, ValueError):
            raise bad_request("chat not found") from None
        if chat.migrated_to is not None:
            raise Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        if chat.refusal is not None:
            raise Refusal(403, chat.refusal)
        return chat

    def _get_chat(self, parameters: Parameters) -> dict[str, Any]:
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
        details = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}
        return self.chat_of(parameters).raw | details

    def _send_message(self, parameters: Parameters) -> dict[str, Any]:
        chat = self.chat_of(parameters)
        text, entities = readable(parameters, "text", LONGEST_TEXT)
        return self._deliver(chat, parameters, text, entities)

    def _send_photo(self, parameters: Parameters) -> dict[str, Any]:
        photo: Upload = parameters["photo"]
        if not photo.startswith(_IMAGES):
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = _size_of_png(photo) if photo.startswith(_PNG) else (64, 64)
        if width + height > LARGEST_PHOTO or max(width, height) > SLIMMEST_PHOTO * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        size = {"file_id": "photo", "file_unique_id": "photo", "width": width, "height": height}
        return self._deliver_file(parameters, photo, {"photo": [size]})

    def _send_document(self, parameters: Parameters) -> dict[str, Any]:
        document: Upload = parameters["document"]
        if not document:
            raise bad_request("file must be non-empty")
        described = {"file_id": "document", "file_unique_id": "document", "file_name": document.filename}
        return self._deliver_file(parameters, document, {"document": described})

    def _send_voice(self, parameters: Parameters) -> dict[str, Any]:
        described = {"file_id": "voice", "file_unique_id": "voice", "duration": 1}
        return self._deliver_file(parameters, parameters["voice"], {"voice": described})

    def _send_audio(self, parameters: Parameters) -> dict[str, Any]:
        described = {"file_id": "audio", "file_unique_id": "audio", "duration": 1}
        return self._deliver_file(parameters, parameters["audio"], {"audio": described})

    def _send_video(self, parameters: Parameters) -> dict[str, Any]:
        described = {"file_id": "video", "file_unique_id": "video", "duration": 1, "width": 64, "height": 64}
        return self._deliver_file(parameters, parameters["video"], {"video": described})

    def _delete_message(self, parameters: Parameters) -> bool:
        chat = self.chat_of(parameters)
        if parameters["message_id"] not in chat.by_id:
            raise bad_request("message to delete not found")
        chat.hide(parameters["message_id"])
        return True

    def _set_message_reaction(self, parameters: Parameters) -> bool:
        chat = self.chat_of(parameters)
        if not 0 < parameters["message_id"] <= chat.last_id:
            raise bad_request("message to react not found")
        if not set(parameters.get("reaction", [{}])[0].get("emoji", "")) & set("👍❤🔥🎉🕊👏🙏"):
            raise bad_request("REACTION_INVALID")
        chat.reactions[parameters["message_id"]] = parameters["reaction"][0]["emoji"]
        return True

    def _get_file(self, parameters: Parameters) -> dict[str, Any]:
        file_id = parameters["file_id"]
        if file_id not in self.files:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return {"file_id": file_id, "file_unique_id": file_id, "file_path": f"files/{file_id}"}

    def _deliver_file(self, parameters: Parameters, file: Upload, media: dict[str, Any]) -> dict[str, Any]:
        chat = self.chat_of(parameters)
        caption, entities = readable(parameters, "caption", LONGEST_CAPTION)
        return self._deliver(chat, parameters, caption, entities, file=file, filename=file.filename, media=media)

    def _deliver(
        self, chat: Chat, parameters: Parameters, text: str, entities: list[dict[str, Any]], **file: Any
    ) -> dict[str, Any]:
        reply = parameters.get("reply_parameters")
        if reply and not reply.get("allow_sending_without_reply") and not 0 < reply["message_id"] <= chat.last_id:
            raise bad_request("message to be replied not found")
        thread_id = parameters.get("message_thread_id")
        if thread_id is not None and thread_id not in chat.topics:
            if not chat.keeps_lost_topics:
                raise bad_request("message thread not found")
            thread_id = None
        message = Message(
            chat,
            chat.next_id(),
            text,
            entities,
            keyboard(parameters),
            reply_to=reply["message_id"] if reply else None,
            thread_id=thread_id,
            **file,
        )
        if keys := parameters.get("reply_markup", {}).get("keyboard"):
            chat.keys = [key["text"] for row in keys for key in row]
        chat.show(message)
        self.sent.append(message)
        return self.message_json(message)

    def _edit_message_text(self, parameters: Parameters) -> dict[str, Any]:
        chat, message = self._to_edit(parameters)
        if message.media:
            raise bad_request("there is no text in the message to edit")
        return self._edit(chat, message, *readable(parameters, "text", LONGEST_TEXT), parameters)

    def _edit_message_caption(self, parameters: Parameters) -> dict[str, Any]:
        chat, message = self._to_edit(parameters)
        if not message.media:
            raise bad_request("there is no caption in the message to edit")
        return self._edit(chat, message, *readable(parameters, "caption", LONGEST_CAPTION), parameters)

    def _to_edit(self, parameters: Parameters) -> tuple[Chat, Message]:
        chat = self.chat_of(parameters)
        message = chat.by_id.get(parameters["message_id"])
        if message is None:
            known = 0 < parameters["message_id"] <= chat.last_id
            raise bad_request("message can't be edited" if known else "message to edit not found")
        return chat, message

    def _edit(
        self, chat: Chat, message: Message, text: str, entities: list[dict[str, Any]], parameters: Parameters
    ) -> dict[str, Any]:
        buttons = keyboard(parameters)
        if (text, entities, buttons) == (message.text, message.entities, message.keyboard):
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same "
                "as a current content and reply markup of the message"
            )
        message.text, message.entities, message.keyboard = text, entities, buttons
        message.edits += 1
        chat.show(message)
        return self.message_json(message)

    def _answer_callback_query(self, parameters: Parameters) -> bool:
        query_id = parameters["callback_query_id"]
        if query_id not in self._open_queries:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        self.answered.append(query_id)
        return True

    def _send_chat_action(self, parameters: Parameters) -> bool:
        self.chat_of(parameters).typing += 1
        return True


def _size_of_png(image: bytes) -> tuple[int, int]:
    """Width and height, as the first chunk of every PNG tells them."""
    return int.from_bytes(image[16:20]), int.from_bytes(image[20:24])
