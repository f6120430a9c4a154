"""Whether a mail books, changes or cancels, or is about something else: loans, invoices, lost things, newsletters.

A mail is about a booking only when its own words ask for a room or name a slot; the rest is for a person to read.
"""

import re
from dataclasses import dataclass
from functools import cache

from desk.intake.house import House
from desk.intake.mail_parts import MailParts
from desk.intake.mail_sentences import sentences
from desk.intake.reading import Reading


@dataclass
class MailSigns:
    """What the words of a mail say about its errand."""

    cancels: bool = False
    changes: bool = False
    extends: bool = False
    requests: bool = False
    strong_request: bool = False
    mentions_room: bool = False
    aside: str = ""
    """The kind of another errand: `lost`, `thanks`, `question` and the like."""
    automatic: bool = False
    same_time: bool = False
    accepts: bool = False
    which: int | None = None
    restricted: bool = False
    booked_already: bool = False


_ROOM = r"(?:(?:gruppe|møte|studie|grupp|mötes|lese|fri)?(?:rom|rum)(?:met|ma|mene|men|mena)?|(?:r|rm)\s?\d{1,2}|(?:group |meeting |study )?rooms?|lokaler?|lokalet|plass|space)"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name], re.IGNORECASE)


_PATTERNS = {
    "room": rf"\b{_ROOM}\b",
    "request": (
        r"\b(?:bestille?|bestiller|bestilling|bestilla|reservere?r?|reservasjon|reservera|booke?r?|booking|låne|låna|lån|leie|leige|boka|bokar|bokning|tinge|tinga|holde av|hald[ea]? av|holde|sette av|sette opp"
        r"|treng(?:er|e)?|ønske[rt]?|ynskj(?:er|e|ar)|ønskj(?:er|e)|behov for|behöver|hyra|få|få seg|disponere|bruke|bruka|nytte|need|needs|would like|'d like|want|wanted|reserve|reserving|hire|borrow|have|use|vil ha|vil gjerne ha|skulle hatt|skulle ha"
        r"|skulle vilja|vill ha|vil gjerne|vill gärna|ser etter|looking for|leter etter|søker|fortsette i|fortsette på|å ha|har)\b"
        rf"[^.?!\n]{{0,90}}?\b{_ROOM}\b"
    ),
    "free": r"\b(?:ledig|ledige|ledigt|available|free|oppteke|opptatt)\b",
    "question": (
        r"^\W*(?:hei|hallo|hej|hi|hello|god dag)?[\s,!.]*(?:hva koster|kva kostar|vad kostar|how much|hvordan|korleis|hur|how do|how can|hvor mange|kor mange|hur många|how many|er det lov|kan man|får man|kan ein|får ein|er det mulig å spise|har rommene|har romma|finnes det|finst det"
        r"|finns det|is there a|are there|do the|does the|hvilke|kva slags|hva slags|vilka|what|hvem|kven|vem|who|hvorfor|kvifor|why|når åpner|når opnar|når stenger|når öppnar|when do|er dere åpne|er det åpent|are you open)"
    ),
    "booked": r"\b(?:har (?:alt |allerede |allereie |redan )?(?:bestilt|booket|booka|reservert|bokat|tinga|fått)|have (?:already )?booked|have a booking|har en bestilling|har ei bestilling|har bokat|we booked|vi bestilte|jeg bestilte|i booked)\b",
    "cancel": (
        r"\b(?:avlys\w*|avbest\w*|avbok\w*|kanseller\w*|cancel\w*|call(?:ing)? off|ställ(?:a|er|s)? in|inställ\w*|melde? avbud|melder avbud|meld(?:e|er)? forfall|avbud|återbud|forfall|won't be (?:coming|needing)|no longer need\w*|(?:trenger|treng|behöver|behøver) (?:ikke|ikkje|inte|likevel ikke|likevel ikkje) (?:lenger |likevel |længer |längre )?(?:\w+ )?(?:rom|rum|lokale)\w*"
        r"|(?:trenger|treng) (?:likevel )?(?:ikke|ikkje) (?:\w+ )?(?:rom|lokale)\w*|(?:trenger|treng|behöver) (?:det |han |den )?(?:likevel )?(?:ikke|ikkje|inte) (?:likevel|lenger|længer|längre|allikevel)|(?:kan|får|rekker|rekk) (?:\w+ )?(?:ikke|ikkje|inte) (?:komme|koma|kome|komma|bruke|bruka|brukt|møte|likevel)|kommer (?:dessverre )?(?:ikke|inte) på|can(?:'t|not| not) (?:come|make|attend|use)|can no longer (?:come|make|attend|use)"
        r"|(?:blir|vert) (?:det )?(?:dessverre )?(?:ikke|ikkje|inte) (?:noe|noko|av)|ikke bruk for rom\w*|ikkje bruk for rom\w*|don't need the room|do not need the room|stryk(?:e)?|slett(?:e)?|fjern(?:e)? (?:bestill|book)\w*|utgår|går ut|må gi fra oss|gje frå oss|si fra oss|sei frå oss|frigi|frigje|give up (?:the|our) room|release the room|sier fra oss|må utgå)\b"
    ),
    "change": (
        r"\b(?:flytte?r?|flyttast?|flytta|flyttes|flytting|endre[rst]?|endra[rst]?|endring\w*|byt(?:te|t|ta|er|a|e)?|utsette?r?|utsetj[ea]|utset|forskyve?|framskynde|fremskynde|omb(?:ook|erm)\w*|boka om|omboka|ombokning|ändr(?:a|ar|as|ing)|skjut(?:a|er)? (?:på|upp|fram)|senarelägg\w*|tidigarelägg\w*|move[ds]?|moving|change[ds]?|changing|resched\w*|re-sched\w*|postpone\w*|swap\w*|switch\w*"
        r"|bring forward|push(?:ed)? back|put back|new time|ny tid|nytt tidspunkt|ny dato|nytt datum|different (?:day|time)|another (?:day|time)|annen (?:dag|tid|dato)|annan (?:dag|tid|dato)|annat datum|en annan tid|i stedet(?: for)?|istedenfor|istedet(?: for)?|isteden(?: for)?|i staden(?: for)?|istaden(?: for)?|i stället(?: för)?|istället(?: för)?|instead(?: of)?|rather than|amend\w*|modify|i staden)\b"
    ),
    "extend": r"\b(?:utvide?r?|utvida|forlenge?r?|forlengje|forlenging|forleng|förläng\w*|extend\w*|en time (?:lenger|ekstra|til)|ein time (?:lenger|ekstra|til)|sitte lenger|sitje lenger|an hour longer|another hour|(?:one|an) (?:more|extra) hour|en timme (?:längre|till|extra)|stay (?:longer|until|till)|kort(?:e|a)? ned|forkorte|shorten|finish (?:earlier|later)|start (?:earlier|later)|begynne (?:tidligere|senere)|starte (?:tidligere|senere)|byrje (?:tidlegare|seinare)|börja (?:tidigare|senare))\b",
    "weak": r"^(?:i stedet|istedet|isteden|i staden|istaden|i stället|istället|instead|flytt|endring)$",
    "lost": r"\b(?:glemt?e?|gjenglemt|gløymde|gløymt|attgløymt|mistet|mista|glömd?e?|glömt|kvarglöm\w*|tappade|tappat|borttappa\w*|forgot(?:ten)?|left (?:my|our|a|an|his|her|the|behind)|lost|misplaced|hittegods|lost property|etterlyser|har noen funnet|har dere funnet|har de funne|har nokon funne|har ni hittat|fant|fann|hittade|found)\b",
    "thanks": r"^\W*(?:hei|hej|hi|hello|kjære|dear)?[^.!?\n]{0,30}[\s,!.]*(?:tusen |mange |hjertelig |stort |många |many )?(?:takk|tack|thanks|thank you|vil bare takke|ville bare (?:si )?takk\w*|ville berre)\b",
    "fault": r"\b(?:virker ikke|funker ikke|fungerer ikke|verkar ikkje|fungerar inte|funkar inte|fungerer ikkje|ødelagt|øydelagd?t?|i stykker|trasig|sönder|defekt|broken|not working|doesn't work|klage[rt]?|klaga|klagomål|complain\w*|complaint|søppel|støy|bråk|noise|noisy|messy|skitten|skittent|smutsigt|kaldt|cold)\b",
    "automatic": (
        r"\b(?:autosvar|automatisk svar|automatiskt svar|automatic reply|auto-?reply|autoreply|out of (?:the )?office|fraværsmelding|fråværsmelding|frånvaromeddelande|ute av kontoret|utanfor kontoret|ikke på kontoret|ikkje på kontoret|ikke tilgjengelig|inte på kontoret|(?:er|jeg har|är på|har) (?:på )?(?:ferie|semester|permisjon)\b[^.\n]{0,30}\b(?:til|t\.o\.m|fram|frem|till|tilbake|åter|tillbaka)"
        r"|on (?:annual )?leave|on holiday until|on vacation until|away from (?:my|the) (?:desk|office)|nyhetsbrev|nyheitsbrev|newsletter|unsubscribe|avmeld deg|meld deg av|avregistrer\w*|avsluta prenumeration|avprenumerera|les mer på|click here|klikk her|klicka här|rabatt|kampanje|kampanj|% av|se e-?posten i nettleser|view (?:this|in) (?:email|browser)|tilbudet gjelder|book now|bestill nå"
        r"|uavhengig leverandør|special offer|limited offer)\b"
    ),
    "business": r"\b(?:faktura\w*|attester\w*|purregebyr|jobbsøknad|søknad|søker (?:jobb|stilling|sommerjobb|praksis\w*)|sommerjobb|sommarjobb|praksisplass|arbeidspraksis|praktikplats|praktik|job application|apply for|applying for|internship|work placement|vacancy|stilling(?:en|a)?|lånekort|lånenummer|lånekortet|bibliotekskort|library card|forny\w*|fornya|förnya|omlån|renew\w*|reservert bok|reserverte bok\w*|bokreservasjon|bøker|bøkene|boka|boken|böcker|books?\b(?! a| the| room)|fjernlån|fjärrlån|interlibrary|pressemelding|pressmeddelande|press release|utskrift\w*|skriver(?:en)?|printer|bokkasse|e-?bok|lydbok|ljudbok|forfatterbesøk|foredragsholder tilbud|databaser|abonnement|prisliste|fakturering|tilbud om|leverer varer|ordrebekreftelse|order confirmation|pakke til|levering av)\b",
    "accept": r"\b(?:ja,? takk|ja,? gjerne|ja,? det|ja,? vi|ja,? vi tar|vi tar|jeg tar|eg tek|vi tek|jag tar|tar (?:det|den|gjerne)|tek (?:det|gjerne)|passer (?:fint|bra|perfekt|godt|utmerket|oss|det)|passar (?:fint|bra|oss|utmärkt|godt)|det passer|det passar|høres (?:bra|fint) ut|låter bra|perfekt|perfect|yes,? please|yes,? that|that works|sounds good|that would be (?:great|fine|perfect)|works for us|we(?:'ll| will) take|i(?:'ll| will) take|det går fint|går bra|fint for oss|ok for oss|greit for oss|velger|väljer|i stedet det)\b",
    "offer": r"\b(?:kan tilby|tilbyr|tilby|ledig|ledige|ledigt|passer det|passar det|vil du ha|vil dere ha|ønsker du|ønskjer de|alternativ\w*|can offer|offer you|available|would (?:that|it|either)|free on|skal vi sette|kan dere ha|kan få|erbjuda|does that suit|suit you|hva med|kva med|vad sägs|what about|enten|eller)\b",
    "second": r"\b(?:(?:det|den) (?:andre|siste|nest\w*)(?: alternativet| forslaget| tidspunktet| datoen)?|alternativ (?:2|to|b)|nummer (?:to|2)|nr\.? 2|second (?:one|option|alternative|date)|the latter|(?:det|den) andra(?: alternativet)?|option (?:2|b))\b",
    "first": r"\b(?:(?:det|den) (?:første|fyrste|første)(?: alternativet| forslaget| tidspunktet| datoen)?|alternativ (?:1|en|a)|nummer (?:en|1)|nr\.? 1|first (?:one|option|alternative|date)|the former|(?:det|den) första(?: alternativet)?|option (?:1|a))\b",
    "restricted": r"(?:ikke (?:skriv|går fram|vises|henger? opp|står|kommer fram)|ikkje (?:skriv|går fram|syner|heng opp|står)|ikke (?:at )?(?:navnet|det) |skriv(?:e)? (?:bare|berre|bara)|not (?:to )?(?:show|display|write|mention|put)|don't (?:show|display|write|mention|put)|keep (?:the|our) name|skjerm(?:et|a)\b|anonym\w*|diskré?t\w*|discreet\w*|confidential\w*|inte (?:skriv|visa|syns)|skyddad identitet|uten navn|utan namn)",
}


def mail_signs(parts: MailParts, house: House) -> MailSigns:
    """The signs in the sender's own words and in the subject."""
    signs = MailSigns()
    subject = re.sub(r"^\s*(?:(?:re|sv|vs|fw|fwd|aw|vb)\s*:\s*)+", "", parts.part(parts.subject), flags=re.IGNORECASE)
    reply = bool(re.match(r"\s*(?:re|sv|vs|aw)\s*:", parts.part(parts.subject), re.IGNORECASE))
    body = parts.part(parts.body)
    own = sentences(parts.text, parts.body)
    said = [parts.text[start:end] for start, end in own]
    for sentence in said:
        _weigh(signs, sentence)
    if not reply:
        signs.requests |= bool(_pattern("request").search(subject) or re.search(r"\b(?:booking|bestilling|bokning|reservasjon|reservation)\b", subject, re.IGNORECASE)) and signs.mentions_room
        signs.cancels |= bool(_pattern("cancel").search(subject))
        signs.changes |= bool(_pattern("change").search(subject)) and not signs.strong_request
    signs.mentions_room |= bool(_pattern("room").search(subject))
    signs.restricted = bool(_pattern("restricted").search(body))
    signs.automatic = _automatic(parts, subject, body)
    signs.same_time = bool(re.search(r"\b(?:samme (?:tid\w*|klokkeslett)|same (?:tid\w*|times?|hours)|samma tid\w*|same klokkeslett)\b", body, re.IGNORECASE))
    quoted = parts.part(parts.quote)
    if (reply and _pattern("accept").search(body)) or (reply and (_pattern("second").search(body) or _pattern("first").search(body))):
        signs.accepts = bool(_pattern("offer").search(quoted)) and not re.search(r"\b(?:bekrefter|stadfestar|bekräftar|confirm(?:ed|ing)?)\b", quoted, re.IGNORECASE)
        signs.which = 2 if _pattern("second").search(body) else 1 if _pattern("first").search(body) else None
    return signs


def _weigh(signs: MailSigns, sentence: str) -> None:
    """Add what one sentence says."""
    thanks = bool(_pattern("thanks").search(sentence))
    question = bool(_pattern("question").search(sentence))
    lost = bool(_pattern("lost").search(sentence))
    room = bool(_pattern("room").search(sentence))
    signs.mentions_room |= room
    if _pattern("booked").search(sentence):
        signs.booked_already = True
    for kind, hit in (("lost", lost), ("fault", bool(_pattern("fault").search(sentence))), ("business", bool(_pattern("business").search(sentence)))):
        if hit:
            signs.aside = signs.aside or kind
    if thanks and not signs.aside:
        signs.aside = "thanks"
    if question and not signs.aside:
        signs.aside = "question"
    if _pattern("cancel").search(sentence) and not re.search(r"\b(?:hvis|dersom|om vi må|if|viss|ifall|kan man|frist)\b", sentence, re.IGNORECASE):
        signs.cancels = True
    if _pattern("change").search(sentence) and not lost:
        signs.changes = True
    if _pattern("extend").search(sentence):
        signs.extends = True
    past_thanks = thanks and re.search(r"\b(?:for|för) (?:at |att )?(?:lånet|låna|sist|senast|i går|the|that|having|vi fikk|me fekk|vi fick|rask|svar|hjelp)", sentence, re.IGNORECASE)
    if past_thanks or lost:
        return
    asked = bool(_pattern("request").search(sentence))
    if asked and not question:
        signs.requests = True
        signs.strong_request |= bool(re.search(r"\b(?:bestill|reserv|book|låne|leie|boka|tinge|need|like|skulle|ønsk|treng|få)", sentence, re.IGNORECASE))
    if room and _pattern("free").search(sentence):
        signs.requests = True


def _automatic(parts: MailParts, subject: str, body: str) -> bool:
    """Whether no person wrote this to the library: out-of-office replies, newsletters, offers."""
    headers = parts.headers
    if headers.get("auto-submitted", "no").lower() != "no" or "list-unsubscribe" in headers or "list-id" in headers:
        return True
    if headers.get("precedence", "").lower() in ("bulk", "list", "junk", "auto_reply") or "x-autoreply" in headers:
        return True
    if re.search(r"(?:no-?reply|newsletter|nyhetsbrev|donotreply|mailer-daemon|marketing|kampanje)@", headers.get("from", ""), re.IGNORECASE):
        return True
    return bool(_pattern("automatic").search(subject) or _pattern("automatic").search(body))


def mail_intent(parts: MailParts, signs: MailSigns, reading: Reading, house: House) -> str:
    """The errand of a mail, from its signs and from the slot that was read in it."""
    if signs.automatic:
        return "other"
    day = reading.date is not None or bool(reading.candidates) or reading.date_from is not None or reading.series is not None
    time = reading.start is not None or reading.end is not None or reading.part_of_day is not None
    if signs.cancels and signs.aside != "business":
        wants_new = (signs.changes or (signs.strong_request and time)) and day
        return "change" if wants_new else "cancel"
    slot = day and (reading.start is not None or reading.end is not None)
    about_room = signs.mentions_room or reading.room is not None
    if (signs.changes or signs.extends) and (about_room or slot or time or day or reading.people is not None) and signs.aside not in ("lost", "business"):
        return "change" if not (signs.strong_request and slot and not _reply(parts)) or signs.extends else "book"
    if signs.accepts:
        return "book"
    if signs.aside == "lost" and not (signs.strong_request and slot):
        return "other"
    if signs.aside == "business" and not (signs.requests and (slot or day)):
        return "other"
    if signs.booked_already and not signs.strong_request:
        return "other"
    if signs.requests and (day or time or reading.people is not None or reading.room is not None or signs.strong_request):
        return "book"
    if slot and about_room and signs.aside not in ("thanks", "fault"):
        return "book"
    if slot and reading.people is not None:
        return "book"
    return "other"


def _reply(parts: MailParts) -> bool:
    return bool(re.match(r"\s*(?:re|sv|vs|aw)\s*:", parts.part(parts.subject), re.IGNORECASE))
