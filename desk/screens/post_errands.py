"""Fetching mails and sending replies from a screen: nobody waits for a server."""

from collections.abc import Callable

from textual import work

from desk.domain.notices import Notice
from desk.language import _, spoken
from desk.screens.base import ERRANDS, DeskScreen
from desk.services import mail_in
from desk.services.counter import Counter
from desk.services.mail import Outgoing
from desk.widgets.saying import Tone


class PostScreen(DeskScreen):
    """A main screen that can fetch mails and send replies."""

    @property
    def fetching(self) -> bool:
        """Whether there is anywhere to fetch from."""
        return bool(mail_in.sources(self.records.counter.post))

    @property
    def sending(self) -> bool:
        """Whether a mail server for sending is set."""
        return bool(self.records.counter.post.smtp.host)

    @work(group=ERRANDS, exclusive=True)
    async def action_fetch(self) -> None:
        """Fetch now from the folder and the mailbox."""
        sources = mail_in.sources(self.records.counter.post)
        self.say(_("Fetching …"), Tone.ASKED)
        added = 0
        problems: list[Notice] = []
        with self.refusals_told():
            for name, fetch in sources.items():
                fetched = await self.ask_outside(fetch)
                self.records.note_post(name, fetched.problems)
                added += fetched.added
                problems += fetched.problems
            self.show_title()
            if problems:
                self.say(" ".join(map(self.sentence, problems)), Tone.REFUSED)
            else:
                self.say(spoken().count("{n} new mail.", "{n} new mails.", added))

    def send(self, service: Callable[[Counter, int], Outgoing], out: Outgoing) -> None:
        """Start sending, and say so; what became of it is said when it is known."""
        self.say(_("Sending to {address} …").format(address=out.to), Tone.ASKED)
        self._send(service, out.id)

    @work(group=ERRANDS)
    async def _send(self, service: Callable[[Counter, int], Outgoing], outbox_id: int) -> None:
        with self.refusals_told():
            self.say(*_fate(await self.ask_outside(service, outbox_id)))


def _fate(out: Outgoing) -> tuple[str, Tone]:
    match out.state:
        case "sent":
            return _("Sent to {address}.").format(address=out.to), Tone.DONE
        case "unsure":
            words = _("The line broke when the reply to {address} had already gone. Look at it in the outbox.")
        case "failed":
            words = _("The mail server refused the reply to {address}. Look at it in the outbox.")
        case "sending":
            words = _("The reply to {address} is on its way.")
        case _:
            words = _("The reply to {address} could not be sent yet. It waits in the outbox and is tried again.")
    return words.format(address=out.to), Tone.ASKED
