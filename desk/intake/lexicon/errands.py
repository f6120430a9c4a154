"""How people say in a mail what they want, as patterns: the errands of mails in all four languages."""

ROOM = (
    r"(?:(?:gruppe|møte|studie|grupp|mötes|lese|fri)?(?:rom|rum)(?:met|ma|mene|men|mena)?|(?:r|rm)\s?\d{1,2}"
    r"|(?:group |meeting |study )?rooms?|lokaler?|lokalet|plass|space)"
)
"""The nouns for a room."""

ERRANDS: dict[str, str] = {
    "room": (
        r"\b"
        f"{ROOM}"
        r"\b"
    ),
    "request": (
        r"\b(?:bestille?|bestiller|bestilling|bestilla|reservere?r?|reservasjon|reservera|booke?r?|booking|låne"
        r"|låna|lån|leie|leige|boka|bokar|bokning|tinge|tinga|holde av|hald[ea]? av|holde|sette av|sette opp"
        r"|treng(?:er|e)?|ønske[rt]?|ynskj(?:er|e|ar)|ønskj(?:er|e)|behov for|behöver|hyra|få|få seg|disponere"
        r"|bruke|bruka|nytte|need|needs|would like|'d like|want|wanted|reserve|reserving|hire|borrow|have|use"
        r"|vil ha|vil gjerne ha|skulle hatt|skulle ha|skulle vilja|vill ha|vil gjerne|vill gärna|ser etter"
        r"|looking for|leter etter|søker|fortsette i|fortsette på|å ha|har (?:dere|de|dykk|ni|du)|do you have"
        r"|have you got)\b[^.?!\n]{0,90}?\b"
        f"{ROOM}"
        r"\b"
    ),
    "free": (r"\b(?:ledig|ledige|ledigt|available|free|oppteke|opptatt)\b"),
    "question": (
        r"^\W*(?:hei|hallo|hej|hi|hello|god dag)?[\s,!.]*(?:hva koster|kva kostar|vad kostar|how much|hvordan"
        r"|korleis|hur|how do|how can|hvor mange|kor mange|hur många|how many|er det lov|kan man|får man|kan ein"
        r"|får ein|er det mulig å spise|har rommene|har romma|finnes det|finst det|finns det|is there a|are there"
        r"|do the|does the|hvilke|kva slags|hva slags|vilka|what|hvem|kven|vem|who|hvorfor|kvifor|why|når åpner"
        r"|når opnar|når stenger|når öppnar|when do|er dere åpne|er det åpent|are you open)"
    ),
    "booked": (
        r"\b(?:har (?:alt |allerede |allereie |redan )?(?:bestilt|booket|booka|reservert|bokat|tinga|fått)"
        r"|have (?:already )?booked|have a booking|har en bestilling|har ei bestilling|har bokat|we booked"
        r"|vi bestilte|jeg bestilte|i booked)\b"
    ),
    "cancel": (
        r"\b(?:avlys\w*|avbest\w*|avbok\w*|kanseller\w*|cancel\w*|call(?:ing)? off|ställ(?:a|er|s)? in|inställ\w*"
        r"|melde? avbud|melder avbud|meld(?:e|er)? forfall|avbud|återbud|forfall|won't be (?:coming|needing)"
        r"|no longer need\w*|(?:trenger|treng|behöver|behøver) (?:ikke|ikkje|inte|likevel ikke"
        r"|likevel ikkje) (?:lenger |likevel |længer |längre )?(?:\w+ )?(?:rom|rum|lokale)\w*|(?:trenger"
        r"|treng) (?:likevel )?(?:ikke|ikkje) (?:\w+ )?(?:rom|lokale)\w*|(?:trenger|treng|behöver) (?:det |han "
        r"|den )?(?:likevel )?(?:ikke|ikkje|inte) (?:likevel|lenger|længer|längre|allikevel)|(?:kan|får|rekker"
        r"|rekk) (?:\w+ )?(?:ikke|ikkje|inte) (?:komme|koma|kome|komma|bruke|bruka|brukt|møte|likevel)"
        r"|kommer (?:dessverre )?(?:ikke|inte) på|can(?:'t|not| not) (?:come|make|attend|use)"
        r"|can no longer (?:come|make|attend|use)|(?:blir|vert) (?:det )?(?:dessverre )?(?:ikke|ikkje|inte) (?:noe"
        r"|noko|av)|ikke bruk for rom\w*|ikkje bruk for rom\w*|don't need the room|do not need the room"
        r"|stryk(?:e)?|slett(?:e)?|fjern(?:e)? (?:bestill|book)\w*|utgår|går ut|må gi fra oss|gje frå oss"
        r"|si fra oss|sei frå oss|frigi|frigje|give up (?:the|our) room|release the room|sier fra oss|må utgå)\b"
    ),
    "change": (
        r"\b(?:flytte?r?|flyttast?|flytta|flyttes|flytting|endre[rst]?|endra[rst]?|endring\w*|byt(?:te|t|ta|er|a"
        r"|e)?|utsette?r?|utsetj[ea]|utset|forskyve?|framskynde|fremskynde|omb(?:ook|erm)\w*|boka om|omboka"
        r"|ombokning|ändr(?:a|ar|as|ing)|skjut(?:a|er)? (?:på|upp|fram)|senarelägg\w*|tidigarelägg\w*|move[ds]?"
        r"|moving|change[ds]?|changing|resched\w*|re-sched\w*|postpone\w*|swap\w*|switch\w*|bring forward"
        r"|push(?:ed)? back|put back|new time|ny tid|nytt tidspunkt|ny dato|nytt datum|different (?:day|time)"
        r"|another (?:day|time)|annen (?:dag|tid|dato)|annan (?:dag|tid|dato)|annat datum|en annan tid"
        r"|i stedet(?: for)?|istedenfor|istedet(?: for)?|isteden(?: for)?|i staden(?: for)?|istaden(?: for)?"
        r"|i stället(?: för)?|istället(?: för)?|instead(?: of)?|rather than|amend\w*|modify|i staden)\b"
    ),
    "extend": (
        r"\b(?:utvide?r?|utvida|forlenge?r?|forlengje|forlenging|forleng|förläng\w*|extend\w*|en time (?:lenger"
        r"|ekstra|til)|ein time (?:lenger|ekstra|til)|sitte lenger|sitje lenger|an hour longer|another hour|(?:one"
        r"|an) (?:more|extra) hour|en timme (?:längre|till|extra)|stay (?:longer|until|till)|kort(?:e|a)? ned"
        r"|forkorte|shorten|finish (?:earlier|later)|start (?:earlier|later)|begynne (?:tidligere|senere)"
        r"|starte (?:tidligere|senere)|byrje (?:tidlegare|seinare)|börja (?:tidigare|senare))\b"
    ),
    "past": (r"\b(?:var|vore|hadde|brukte|brukade|was|were|had|used|blinka|blinket)\b"),
    "lost": (
        r"\b(?:glemt?e?|gjenglemt|gløymde|gløymt|attgløymt|mistet|mista|glömd?e?|glömt|kvarglöm\w*|tappade|tappat"
        r"|borttappa\w*|forgot(?:ten)?|left (?:my|our|a|an|his|her|the|behind)|lost|misplaced|hittegods"
        r"|lost property|etterlyser|har noen funnet|har dere funnet|har de funne|har nokon funne|har ni hittat"
        r"|fant|fann|hittade|found)\b"
    ),
    "thanks": (
        r"^\W*(?:hei|hej|hi|hello|kjære|dear)?[^.!?\n]{0,30}[\s,!.]*(?:tusen |mange |hjertelig |stort |många "
        r"|many )?(?:takk|tack|thanks|thank you|vil bare takke|ville bare (?:si )?takk\w*|ville berre)\b"
    ),
    "thanks_for": (
        r"\b(?:for|för) (?:at |att )?"
        r"(?:lånet|låna|sist|senast|i går|the|that|having|vi fikk|me fekk|vi fick|rask|svar|hjelp)"
    ),
    "fault": (
        r"\b(?:virker ikke|funker ikke|fungerer ikke|verkar ikkje|fungerar inte|funkar inte|fungerer ikkje|ødelagt"
        r"|øydelagd?t?|i stykker|trasig|sönder|defekt|broken|not working|doesn't work|klage[rt]?|klaga|klagomål"
        r"|complain\w*|complaint|søppel|støy|bråk|noise|noisy|messy|skitten|skittent|smutsigt|kaldt|cold)\b"
    ),
    "automatic": (
        r"\b(?:autosvar|automatisk svar|automatiskt svar|automatic reply|auto-?reply|autoreply"
        r"|out of (?:the )?office|fraværsmelding|fråværsmelding|frånvaromeddelande|ute av kontoret"
        r"|utanfor kontoret|ikke på kontoret|ikkje på kontoret|ikke tilgjengelig|inte på kontoret|(?:er|jeg har"
        r"|är på|har) (?:på )?(?:ferie|semester|permisjon)\b[^.\n]{0,30}\b(?:til|t\.o\.m|fram|frem|till|tilbake"
        r"|åter|tillbaka)|on (?:annual )?leave|on holiday until|on vacation until|away from (?:my|the) (?:desk"
        r"|office)|nyhetsbrev|nyheitsbrev|newsletter|unsubscribe|avmeld deg|meld deg av|avregistrer\w*"
        r"|avsluta prenumeration|avprenumerera|les mer på|click here|klikk her|klicka här|rabatt|kampanje|kampanj"
        r"|% av|se e-?posten i nettleser|view (?:this|in) (?:email|browser)|tilbudet gjelder|book now|bestill nå"
        r"|uavhengig leverandør|special offer|limited offer)\b"
    ),
    "business": (
        r"\b(?:faktura\w*|attester\w*|purregebyr|jobbsøknad|søknad|søker (?:jobb|stilling|sommerjobb|praksis\w*)"
        r"|sommerjobb|sommarjobb|sommervikar|vikar(?:iat|jobb)?|tilkallingsvikar|praksisplass|arbeidspraksis"
        r"|praktikplats|praktik|job application|apply for|applying for|internship|work placement|vacancy"
        r"|stilling(?:en|a)?|lånekort|lånenummer|lånekortet|bibliotekskort|library card|forny\w*|fornya|förnya"
        r"|omlån|renew\w*|reservert bok|reserverte bok\w*|bokreservasjon|bøker|bøkene|boka|boken|böcker"
        r"|books?\b(?! a| the| room)|fjernlån|fjärrlån|interlibrary|pressemelding|pressmeddelande|press release"
        r"|utskrift\w*|skriver(?:en)?|printer|bokkasse|e-?bok|lydbok|ljudbok|forfatterbesøk|foredragsholder tilbud"
        r"|databaser|abonnement|prisliste|fakturering|tilbud om|leverer varer|ordrebekreftelse|order confirmation"
        r"|pakke til|levering av)\b"
    ),
    "accept": (
        r"\b(?:ja,? takk|ja,? gjerne|ja,? det|ja,? vi|ja,? vi tar|vi tar|jeg tar|eg tek|vi tek|jag tar|tar (?:det"
        r"|den|gjerne)|tek (?:det|gjerne)|passer (?:fint|bra|perfekt|godt|utmerket|oss|det)|passar (?:fint|bra|oss"
        r"|utmärkt|godt)|det passer|det passar|høres (?:bra|fint) ut|låter bra|perfekt|perfect|yes,? please"
        r"|yes,? that|that works|sounds good|that would be (?:great|fine|perfect)|works for us|we(?:'ll"
        r"| will) take|i(?:'ll| will) take|det går fint|går bra|fint for oss|ok for oss|greit for oss|velger"
        r"|väljer|i stedet det)\b"
    ),
    "offer": (
        r"\b(?:kan tilby|tilbyr|tilby|ledig|ledige|ledigt|passer det|passar det|vil du ha|vil dere ha|ønsker du"
        r"|ønskjer de|alternativ\w*|can offer|offer you|available|would (?:that|it|either)|free on|skal vi sette"
        r"|kan dere ha|kan få|erbjuda|does that suit|suit you|hva med|kva med|vad sägs|what about|enten|eller)\b"
    ),
    "second": (
        r"\b(?:(?:det|den) (?:andre|siste|nest\w*)(?: alternativet| forslaget| tidspunktet| datoen)?"
        r"|alternativ (?:2|to|b)|nummer (?:to|2)|nr\.? 2|second (?:one|option|alternative|date)|the latter|(?:det"
        r"|den) andra(?: alternativet)?|option (?:2|b))\b"
    ),
    "first": (
        r"\b(?:(?:det|den) (?:første|fyrste|første)(?: alternativet| forslaget| tidspunktet| datoen)?"
        r"|alternativ (?:1|en|a)|nummer (?:en|1)|nr\.? 1|first (?:one|option|alternative|date)|the former|(?:det"
        r"|den) första(?: alternativet)?|option (?:1|a))\b"
    ),
    "restricted": (
        r"(?:ikke (?:skriv|går fram|vises|henger? opp|står|kommer fram)|ikkje (?:skriv|går fram|syner|heng opp"
        r"|står)|ikke (?:at )?(?:navnet|det) |skriv(?:e)? (?:bare|berre|bara)|not (?:to )?(?:show|display|write"
        r"|mention|put)|don't (?:show|display|write|mention|put)|keep (?:the|our) name|skjerm(?:et|a)\b|anonym\w*"
        r"|diskré?t\w*|discreet\w*|confidential\w*|inte (?:skriv|visa|syns)|skyddad identitet|uten navn|utan namn)"
    ),
}
"""Patterns by what they tell, for searching without regard to case."""
