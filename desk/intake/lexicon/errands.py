"""How people say in a mail what they want, as patterns: the errands of mails in all four languages."""

ROOM = (
    r"(?:(?:gruppe|møte|studie|grupp|mötes|lese|fri)?(?:rom|rum)(?:met|ma|mene|men|mena)?|(?:r"
    r"|rm)\s?\d{1,2}|(?:group |meeting |study )?rooms?|lokaler?|lokalet)"
)
"""The nouns for a room."""

ERRANDS: dict[str, str] = {
    "room": (
        r"\b"
        f"{ROOM}"
        r"\b"
    ),
    "request": (
        r"\b(?:bestille?|bestiller|bestilling|bestilla|reservere?r?|reservasjon|reservera|booke?r?|booking"
        r"|låne|låna|lån|leie|leige|boka|bokar|bokning|tinge|tinga|holde av|hald[ea]? av|holde|sette av"
        r"|sette opp|treng(?:er|e)?|ønske[rt]?|ynskj(?:er|e|ar)|ønskj(?:er|e)|behov for|behöver|hyra|få"
        r"|få seg|disponere|bruke|bruka|nytte|need|needs|would like|'d like|want|wanted|reserve|reserving"
        r"|hire|borrow|have|use|vil ha|vil gjerne ha|skulle hatt|skulle ha|skulle vilja|vill ha|vil gjerne"
        r"|vill gärna|ser etter|looking for|leter etter|søker|fortsette i|fortsette på|å ha|ordne|ordna"
        r"|fikse|skaffe|har (?:dere|de"
        r"|dykk|ni|du)|do you have|have you got)\b[^.?!\n]{0,90}?\b"
        f"{ROOM}"
        r"\b"
    ),
    "free": (r"\b(?:ledig|ledige|ledigt|available|free|oppteke|opptatt)\b"),
    "question": (
        r"^\W*(?:hei|hallo|hej|hi|hello|god dag)?[\s,!.]*(?:(?:og|och|and) )?"
        r"(?:(?:hvor|kor) (?:lenge|lang tid|langt|tidlig|tidleg|sent|seint|ofte|mye|mykje|stor|store|stort) "
        r"|hur (?:länge|långt|tidigt|sent|ofta|mycket|stor|stora|stort) |how (?:long|far|early|late|often|big|large) "
        r"|(?:kan|må|skal|får) (?:man|en|ein|hvem som helst|kven som helst|alle)\b"
        r"|(?:kan|måste|får) (?:man|vem som helst)\b|can (?:anyone|anybody|one|people)\b"
        r"|.{0,80}\b(?:koster det|kostar det|does it cost|is there a (?:fee|charge))\b"
        r"|.{0,60}\b(?:do (?:i|we) (?:need|have) (?:to|a|an)\b"
        r"|(?:trenger|treng|behöver|må) (?:jeg|eg|jag|vi|me|man|ein)\b)"
        r"|hva koster|koster det|kostar det|does it cost|kva kostar|vad kostar|how much"
        r"|hvordan|korleis|hur|how do|how can|hvor mange|kor mange|hur många|how many|er det lov|kan man"
        r"|får man|kan ein|får ein|er det mulig å spise|har rommene|har romma|finnes det|finst det|finns det"
        r"|is there a|are there|do the|does the|hvilke|kva slags|hva slags|vilka|what|hvem|kven|vem|who"
        r"|hvorfor|kvifor|why|når åpner|når opnar|når stenger|når öppnar|när stänger|når er de "
        r"|when do|er dere åpne|er det åpent"
        r"|are you open)"
    ),
    "booked": (
        r"\b(?:har (?:alt |allerede |allereie |redan )?(?:bestilt|booket|booka|reservert|bokat|tinga|fått)"
        r"|have (?:already )?booked|have a booking|har en bestilling|har ei bestilling|har bokat|we booked"
        r"|vi bestilte|jeg bestilte|i booked"
        r"|(?:jeg|eg|jag|vi|me|i|we) (?:har|have) (?:alt |allerede |fått )?(?:rom|rum|room|rm|r) ?\d+)\b"
    ),
    "cancel": (
        r"\b(?:(?:ikke|ikkje|inte|ej)(?: \w+){0,3} (?:treng\w*|behöva|behøve|bruk for|behov for|ha bruk)(?: \w+){0,2}"
        r" (?:rom|rum|lokale)\w*|(?:won't|will not|don't|do not) need (?:the|our|my) (?:room|booking)"
        r"|avlys\w*|avbest\w*|avbok\w*|kanseller\w*|cancel\w*|call(?:ing)? off|ställ(?:a|er|s)? in"
        r"|inställ\w*|melde? avbud|melder avbud|meld(?:e|er)? forfall|avbud|återbud|forfall"
        r"|won't be (?:coming|needing)|no longer need\w*|(?:trenger|treng|behöver|behøver) (?:ikke|ikkje"
        r"|inte|likevel ikke|likevel ikkje) (?:lenger |likevel |længer |längre )?(?:\w+ )?(?:rom|rum"
        r"|lokale)\w*|(?:trenger|treng) (?:likevel )?(?:ikke|ikkje) (?:\w+ )?(?:rom|lokale)\w*|(?:trenger"
        r"|treng|behöver) (?:det |han |den )?(?:likevel )?(?:ikke|ikkje|inte) (?:likevel|lenger|længer"
        r"|längre|allikevel)|(?:kan|får|rekker|rekk) (?:\w+ )?(?:ikke|ikkje|inte) (?:komme|koma|kome|komma"
        r"|använda|utnyttja|nytta|nytte|bruke|bruka|brukt|møte|likevel)|kommer (?:dessverre )?(?:ikke"
        r"|inte) på|can(?:'t|not| not) (?:come"
        r"|make|attend|use)|can no longer (?:come|make|attend|use)|(?:blir"
        r"|vert) (?:det )?(?:dessverre )?(?:ikke|ikkje|inte) (?:noe|noko|av)|ikke bruk for rom\w*"
        r"|ikkje bruk for rom\w*|don't need the room|do not need the room|stryk(?:e)?|slett(?:e)?"
        r"|fjern(?:e)? (?:bestill|book)\w*|utgår|går ut|må gi fra oss|gje frå oss"
        r"|(?:gi|gje|ge) (?:rom|rum|r) ?\d* ?(?:bort )?til+ andr[ea]"
        r"|(?:stryke?|stryka|fjerne?|ta bort|ta vekk|take|remove) (?:oss|meg|mig|us|me)\b(?! med| with| to| til)"
        r"|let (?:someone|somebody) else (?:have|use)"
        r"|(?:someone|somebody|others|anyone) (?:else )?can have"
        r"|(?:noen|nokon|någon|några) (?:andre|andra|annan) (?:kan|får|må gjerne)|(?:gi|gje|ge) bort rom\w*"
        r"|kan (?:gis|gjevast|ges|gå) (?:bort|vekk|til andre|till andra|til noen)|up for grabs"
        r"|(?:stå|står|hoppe|hopper|hoppa|hoppar) over|hoppa över"
        r"|si fra oss|sei frå oss"
        r"|frigi|frigje|give up (?:the|our) room|release the room|sier fra oss|må utgå)\b"
    ),
    "change": (
        r"\b(?:(?:ikke|ikkje|inte|not) [\w-]+ (?:som|as) (?:jeg|eg|jag|vi|me|i|we) (?:skrev|skreiv|sa|sade|wrote|said)"
        r"|flytte?r?|flyttast?|flytta|flyttes|flytting|endre[rst]?|endra[rst]?|endring\w*|byt(?:te|t|ta"
        r"|er|a|e)?|utsette?r?|utsetj[ea]|utset|forskyv\w*|skyve?r?|skyve|shift(?:ed|ing)?|framskynde"
        r"|fremskynde|omb(?:ook|erm)\w*|boka om"
        r"|omboka|ombokning|ändr(?:a|ar|as|ing)|skjut(?:a|er)? (?:på|upp|fram)|flyttar|senarelägg\w*|tidigarelägg\w*"
        r"|move[ds]?|moving|change[ds]?|changing|resched\w*|re-sched\w*|postpone\w*|swap\w*|switch\w*"
        r"|bring forward|push(?:ed)? back|put back|new time|ny tid|nytt tidspunkt|ny dato|nytt datum"
        r"|different (?:day|time)|another (?:day|time)|annen (?:dag|tid|dato)|annan (?:dag|tid|dato)"
        r"|annat datum|en annan tid|i stedet(?: for)?|istedenfor|istedet(?: for)?|isteden(?: for)?"
        r"|i staden(?: for)?|istaden(?: for)?|i stället(?: för)?|istället(?: för)?|instead(?: of)?"
        r"|rather than|amend\w*|modify|i staden|start(?: \w+){0,3} (?:earlier|later)"
        r"|begynne(?: \w+){0,3} (?:tidligere|senere)|starte(?: \w+){0,3} (?:tidligere|senere)"
        r"|byrje(?: \w+){0,3} (?:tidlegare|seinare)|börja(?: \w+){0,3} (?:tidigare|senare))\b"
    ),
    "put_off": (
        r"\b(?:utsett\w*|utsatt|utset\w*|postpone\w*|ny(?:tt)? (?:tid|dato|tidspunkt|datum)|skjut\w* upp|put off)\b"
    ),
    "same_time": (
        r"\b(?:sam(?:me|ma|e) (?:tid\w*|klokkesl(?:ett|aget)|tidspunkt)|same (?:times?|hours)"
        r"|(?:tid\w*|klokkeslett\w*|tidspunkt\w*|time) (?:er|blir|vert|är|is|stays) (?:det |den "
        r"|the )?(?:samme|same|samma|densamma|detsamma)"
        r"|uendret tid|uendra tid|oförändrad tid)\b"
    ),
    "confirmed": (
        r"\b(?:(?:du|dere|de|ni|you|dykk) (?:har|have) (?:booket|booka|bestilt|reservert|fått|bokat|booked|tinga)"
        r"|has been booked|bekrefter|stadfest\w+|bekräft\w+|confirm(?:ed|ing)?|satt av|sett av|avsatt|booket til"
        r"|(?:er|is|är) (?:deres|din|ditt|dykkar|yours|er))\b"
    ),
    "taken": (
        r"\b(?:opptatt|opptekne?|oppteke|upptag(?:en|et)|(?:er|alt|allerede|blitt) booket|fullt|full|taken|unavailable"
        r"|not available|fully booked)\b"
    ),
    "forward": (
        r"\b(?:videresendt|vidaresend|vidarebefordra[dt]\w*|forwarded) (?:melding|meddelande|message|brev|mail)\b"
    ),
    "rules": (
        r"\b(?:er det (?:lov|tillatt|greit at)|är det (?:tillåtet|okej)|is (?:that|it) allowed"
        r"|are (?:they|we) allowed"
        r"|age limit|aldersgrense\w*|åldersgräns\w*)\b"
    ),
    "extend": (
        r"\b(?:utvide?r?|utvida|forlenge?r?|forlengje|forlenging|forleng|förläng\w*|extend\w*"
        r"|en time (?:lenger|ekstra|til)|ein time (?:lenger|ekstra|til)|sitte lenger|sitje lenger"
        r"|an hour longer|another hour|(?:one|an) (?:more|extra) hour|en timme (?:längre|till|extra)"
        r"|stay (?:longer|until|till)|(?:ha|have) (?:det|it) (?:fr[ae]m )?(?:till?|until)"
        r"|(?:beholde|behalde|behålla|keep) (?:det|it|rommet|rummet|the room) (?:fr[ae]m )?(?:till?|until)"
        r"|kort(?:e|a)? ned|forkorte|shorten|finish (?:earlier|later))\b"
    ),
    "past": (r"\b(?:var|vore|hadde|brukte|brukade|was|were|had|used|blinka|blinket)\b"),
    "lost": (
        r"\b(?:glemt?e?|gjenglemt|gløymde|gløymt|attgløymt|mistet|mista|glömd?e?|glömt|kvarglöm\w*|tappade"
        r"|(?:har|tok|tatt|teke|tog|tagit) med (?:meg|oss|seg|mig|sig) nøkk?el\w*|med (?:meg|oss"
        r"|mig) ny(?:kel|ckel)\w*"
        r"|(?:tog|took|still have|forgot|fortsatt|fremdeles|framleis) (?:the |room )?(?:key|nøkkel|nykel|nyckel)\w*"
        r"|(?:key|nøkkel|nykel|nyckel)\w* (?:\w+ ){0,4}(?:heim|hjem|hem|home)"
        r"|tappat|borttappa\w*|forgot(?:ten)?|left (?:my|our|a|an|his|her|the|behind)|lost|misplaced"
        r"|hittegods"
        r"|la igjen|lagt igjen|la att|lagt att|blev kvar|ble igjen|vart att|ble liggende|vart liggande|may have left"
        r"|lost property"
        r"|lost and found|etterlyser|har noen funnet|har dere funnet|har de funne|har nokon funne"
        r"|har ni hittat|fant|fann|hittade|found)\b"
    ),
    "thanks": (
        r"^\W*(?:hei|hej|hi|hello|kjære|dear)?[^.!?\n]{0,30}[\s,!.]*(?:tusen |mange |hjertelig |stort "
        r"|många |many )?(?:takk|tack|thanks|thank you|vil bare takke|ville bare (?:si )?takk\w*"
        r"|ville berre)\b"
    ),
    "thanks_for": (
        r"\b(?:for|för) (?:at |att )?(?:lånet|låna|lån|letting|sist|senast|i går"
        r"|the|that|having|vi fikk|me fekk|vi fick"
        r"|rask|svar|hjelp)"
    ),
    "fault": (
        r"\b(?:virker ikke|funker ikke|fungerer ikke|verkar ikkje|fungerar inte|funkar inte|fungerer ikkje"
        r"|ødelagt|øydelagd?t?|i stykker|trasig|sönder|defekt|broken|not working|doesn't work|klage[rt]?"
        r"|klaga|klagomål|complain\w*|complaint|søppel|støy|bråk|noise|noisy|messy|skitten|skittent|smutsigt"
        r"|kaldt|cold)\b"
    ),
    "automatic": (
        r"\b(?:autosvar|automatisk svar|automatiskt svar|automatic reply|auto-?reply|autoreply"
        r"|out of (?:the )?office|fraværsmelding|fråværsmelding|frånvaromeddelande|ute av kontoret"
        r"|utanfor kontoret|ikke på kontoret|ikkje på kontoret|ikke tilgjengelig|inte på kontoret|(?:er"
        r"|jeg har|är på|har) (?:på )?(?:ferie|semester|permisjon)\b[^.\n]{0,30}\b(?:til|t\.o\.m|fram|frem"
        r"|till|tilbake|åter|tillbaka)|on (?:annual )?leave|on holiday until|on vacation until"
        r"|away from (?:my|the) (?:desk|office)|nyhetsbrev|nyheitsbrev|newsletter|unsubscribe|avmeld deg"
        r"|meld deg av|avregistrer\w*|avsluta prenumeration|avprenumerera|les mer på|click here|klikk her"
        r"|klicka här|rabatt|kampanje|kampanj|% av|se e-?posten i nettleser|view (?:this|in) (?:email"
        r"|browser)|tilbudet gjelder|book now|bestill nå|uavhengig leverandør|special offer|limited offer)\b"
    ),
    "business": (
        r"\b(?:plass(?:er)? igjen|plass(?:ar)? att|påmeld\w*|billett\w*|bokbad\w*|forfatter\w*"
        r"|eventyrstund\w*|tickets?|anmälan)\b|\b(?:faktura\w*|attester\w*|purregebyr|jobbsøknad|søknad"
        r"|søker (?:jobb|stilling|sommerjobb|praksis\w*)|sommerjobb|sommarjobb|sommervikar|vikar(?:iat"
        r"|jobb)?|tilkallingsvikar|praksisplass|arbeidspraksis|praktikplats|praktik|job application"
        r"|apply for|applying for|internship|work placement|vacancy|stilling(?:en|a)?|lånekort|lånenummer"
        r"|lånekortet|bibliotekskort|library card|forny\w*|fornya|förnya|omlån|renew\w*|reservert bok"
        r"|reserverte bok\w*|bokreservasjon|bøker|bøkene|boka|boken|böcker|books?\b(?! a| the| room)"
        r"|fjernlån|fjärrlån|interlibrary|redaksjon\w*|reportasje\w*|(?:en|ei) sak om"
        r"|artikkel om|article about|ta bilder|ta bilete"
        r"|pressemelding|pressmeddelande|press release|utskrift\w*"
        r"|skriver(?:en)?|printer|bokkasse|e-?bok|lydbok|ljudbok|forfatterbesøk|foredragsholder tilbud"
        r"|databaser|abonnement|prisliste|fakturering|tilbud om|leverer varer|ordrebekreftelse"
        r"|order confirmation|pakke til|levering av)\b"
    ),
    "accept": (
        r"\b(?:ja,? takk|ja,? gjerne|ja,? det|ja,? vi|ja,? vi tar|vi tar|jeg tar|eg tek|vi tek|jag tar"
        r"|(?:tar|tek) (?:vi|jeg|me|eg|jag)\b"
        r"|tar (?:det|den|gjerne)|tek (?:det|gjerne)|passer (?:fint|bra|best|perfekt|godt|utmerket|oss|det)"
        r"|passar (?:fint|bra|best|bäst|oss|utmärkt|godt)|suits? (?:us|me)|would suit|fungerar bäst"
        r"|funkar bäst|det passer|det passar|høres (?:bra|fint) ut|låter bra"
        r"|perfekt|perfect|yes,? please|yes,? that|that works|sounds good|that would be (?:great|fine"
        r"|perfect)|works for us|we(?:'ll| will) take|i(?:'ll| will) take|det går fint|går bra|fint for oss"
        r"|ok for oss|greit for oss|velger|vel|väljer|i stedet det|go for|go with|we(?:'d| would) prefer)\b"
    ),
    "offer": (
        r"\b(?:kan tilby|tilbyr|tilby|ledig|ledige|ledigt|passer det|passar det|vil du ha|vil dere ha"
        r"|ønsker du|ønskjer de|alternativ\w*|can offer|offer you|available|would (?:that|it|either)|free on"
        r"|skal vi sette|kan dere ha|kan få|erbjuda|does that suit|suit you|hva med|kva med|vad sägs"
        r"|what about|enten|eller)\b"
    ),
    "second": (
        r"\b(?:(?:det|den) (?:andre|siste|nest\w*)(?: alternativet| forslaget| tidspunktet| datoen)?"
        r"|alternativ (?:2|to|b)|nummer (?:to|2)|nr\.? 2|second (?:one|option|alternative|date)|the latter"
        r"|(?:det|den) andra(?: alternativet)?|option (?:2|b))\b"
    ),
    "first": (
        r"\b(?:(?:det|den) (?:første|fyrste|første)(?: alternativet| forslaget| tidspunktet| datoen)?"
        r"|alternativ (?:1|en|a)|nummer (?:en|1)|nr\.? 1|first (?:one|option|alternative|date)|the former"
        r"|(?:det|den) första(?: alternativet)?|option (?:1|a))\b"
    ),
    "restricted": (
        r"(?:ikke (?:skriv|går fram|vises|henger? opp|står|kommer fram)|ikkje (?:skriv|går fram|syner"
        r"|heng opp|står)|ikke (?:at )?(?:navnet|det) |skriv(?:e)? (?:bare|berre|bara)|not (?:to )?(?:show"
        r"|display|write|mention|put)|don't (?:show|display|write|mention|put)|keep (?:the|our) name"
        r"|skjerm(?:et|a)\b|anonym\w*|diskré?t\w*|discreet\w*|confidential\w*|inte (?:skriv|visa|syns)"
        r"|skyddad identitet|uten navn|utan namn)"
    ),
}
"""Patterns by what they tell, for searching without regard to case."""
