"""English, British and American. Same shape as `nb.py`."""

WORDS: dict[str, dict[object, str]] = {
    "weekday": {
        0: "monday|mon|mondy|munday",
        1: "tuesday|tue|tues|tuesdy|tusday|teusday|thuesday|tu",
        2: "wednesday|wed|weds|wednes|wensday|wendesday|wednsday|wedneday|wednesdy",
        3: "thursday|thu|thur|thurs|thrusday|thursdy|th|thirsday|thusday",
        4: "friday|fri|firday|fridy|frid",
        5: "saturday|sat|satur|saterday|saturdy|sa|satuday",
        6: "sunday|sun|sundy",
    },
    "weekdays": {
        0: "mondays",
        1: "tuesdays",
        2: "wednesdays",
        3: "thursdays",
        4: "fridays",
        5: "saturdays",
        6: "sundays",
        "MO,TU,WE,TH,FR": "weekdays|weekday|working days|school days|school day|working day|workday|workdays",
        "SA,SU": "weekends",
    },
    "month": {
        1: "january|jan|januray",
        2: "february|feb|febuary|feburary",
        3: "march|mar",
        4: "april|apr",
        5: "may",
        6: "june|jun",
        7: "july|jul",
        8: "august|aug",
        9: "september|sep|sept",
        10: "october|oct",
        11: "november|nov",
        12: "december|dec|decemeber|decmber",
    },
    "number": {
        0: "zero",
        1: "one",
        2: "two|both",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty|fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    },
    "ordinal": {
        1: "first",
        2: "second",
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        21: "twenty-first|twenty first",
        22: "twenty-second|twenty second",
        23: "twenty-third|twenty third",
        24: "twenty-fourth|twenty fourth",
        25: "twenty-fifth|twenty fifth",
        26: "twenty-sixth|twenty sixth",
        27: "twenty-seventh|twenty seventh",
        28: "twenty-eighth|twenty eighth",
        29: "twenty-ninth|twenty ninth",
        30: "thirtieth",
        31: "thirty-first|thirty first",
        -1: "last",
    },
    "relative": {
        (0, None): "today|later today|this day|2day|todays|today's|today's date",
        (1, None): "tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|2morrow|tomorrow's",
        (2, None): "day after tomorrow|the day after tomorrow|overmorrow|the day after tmrw",
        (-1, None): "yesterday",
        (-2, None): "day before yesterday|the day before yesterday",
        (0, "evening"): "tonight|this evening|tonite|2nite|tonight's",
        (0, "afternoon"): "this afternoon|later this afternoon",
        (0, "morning"): "this morning",
        (1, "morning"): "tomorrow morning",
        (1, "evening"): "tomorrow night",
    },
    "part": {
        "morning": "morning|in the morning|mornings|early|first thing|early morning|late morning"
        "|early-morning|late-morning"
        "|first thing in the morning|before work",
        "forenoon": "before lunch|before noon",
        "noon": "lunchtime|at lunch|lunch time|around lunch",
        "afternoon": "afternoon|in the afternoon|afternoons|after lunch|after school|late afternoon|early afternoon"
        "|early-afternoon|late-afternoon|arvo|this arvo|straight after school|right after school|teatime"
        "|tea time|pm only",
        "evening": "evening|in the evening|evenings|after work|eve|late evening|early evening|at night|after hours"
        "|early-evening|late-evening",
        "night": "night|overnight|during the night|all night|late night",
    },
    "unit": {
        "minute": "minute|minutes|min|mins",
        "quarter": "quarters of an hour",
        "hour": "hour|hours|hr|hrs|h",
        "day": "day|days",
        "week": "week|weeks|wks",
        "month": "month|months",
        "year": "years|year",
        "times": "times|sessions|occasions",
    },
    "hour_amount": {
        15: "a quarter of an hour|quarter of an hour",
        30: "half an hour|half hour|half-hour|a half hour|a half-hour",
        60: "an hour|a hour|one hour|1 hour|an hour or so|about an hour",
        90: "an hour and a half|one and a half hours|hour and a half|1 1/2 hours|an hour and half"
        "|a hour and a half|1½ hours",
        120: "a couple of hours|couple of hours|couple hours|a couple hours|two hours or so",
        45: "three quarters of an hour|three-quarters of an hour",
        150: "two and a half hours|2 and a half hours",
        240: "half a day|half day|half-day",
        "long": "a few hours|a while|few hours|some hours",
    },
    "clock": {
        True: "at|from|clock|@",
    },
    "till": {
        True: "to|till|til|until|'til|untill|through|thru|up to|up until|til about",
    },
    "from": {
        True: "from|starting|starting at|starts|starts at|starting from|beginning|beginning at|start|begin"
        "|start at|begin at|commencing|at",
    },
    "between": {
        True: "between",
    },
    "until_mark": {
        True: "until|till|til|to|ends|ends at|ending|finish|finishing|finish at|ending at|by|finish by"
        "|up to|end at|done by|finished by|through to|leave at|'til|untill|up until"
        "|out by|finishing at",
    },
    "and": {
        True: "and|plus|n",
    },
    "or": {
        True: "or|alternatively|either",
    },
    "about": {
        True: "about|around|approx|approximately|ca|roughly|circa|some|say|maybe|perhaps",
    },
    "half_past": {
        True: "half|half past|half-past|half after",
    },
    "quarter_clock": {
        15: "quarter|a quarter",
    },
    "past": {
        True: "past|after",
    },
    "to_hour": {
        True: "to|before|till|of|til",
    },
    "oclock": {
        True: "o'clock|oclock|o clock|sharp|hours|hrs|h|exactly|on the dot",
    },
    "ampm": {
        "am": "am|a.m|a.m.|a m|in the am",
        "pm": "pm|p.m|p.m.|p m|in the pm",
    },
    "time_word": {
        (12, 0): "noon|12 noon|twelve noon|high noon|noontime|midday",
        (24, 0): "midnight|12 midnight|twelve midnight",
    },
    "now": {
        True: "now|right now|asap|immediately|straight away|right away|walk-in|walk in|walkin|straightaway"
        "|at once|just now|drop-in|drop in"
        "|this minute",
    },
    "not_now": {
        True: "now that|now and then|by now|from now on|for now|now is|until now|just now was",
    },
    "open_end": {
        True: "onwards|onward|and onwards|the rest of the day|rest of the day|all evening|until closing"
        "|till closing|until lunch|till lunch|until you close|till you close|till late|until late"
        "|as long as possible|or later|til closing|to closing|to lunch|til late|and on"
        "|till whenever|to close|for the rest of the evening|rest of the evening"
        "|till they're done|until they're done|until they finish|till they finish|until we're done"
        "|till we're done|until done|till finished",
    },
    "whole_day": {
        True: "all day|whole day|the whole day|full day|entire day|the entire day|all-day|a full day",
    },
    "next": {
        True: "next",
    },
    "coming": {
        True: "this|coming|this coming|upcoming|the coming",
    },
    "later_next": {
        True: "after next",
    },
    "this_week": {
        True: "this week|later this week|sometime this week",
    },
    "next_week": {
        True: "next week|the following week|the week after|of next week|in next week|following week|nxt week",
    },
    "week_after_next": {
        True: "week after next|the week after next",
    },
    "weekend": {
        True: "weekend|this weekend|this week-end|week-end|the week-end|the weekend|at the weekend|on the weekend"
        "|over the weekend|coming weekend",
    },
    "next_weekend": {
        True: "next weekend",
    },
    "month_third": {
        1: "beginning of|the beginning of|start of|the start of|early|early in|at the beginning of",
        2: "middle of|the middle of|mid|in the middle of",
        3: "end of|the end of|late|late in|at the end of",
    },
    "next_month": {
        True: "next month",
    },
    "this_month": {
        True: "this month",
    },
    "in_a_week": {
        7: "in a week|in one week|a week from today|one week from today|a week today|week from today"
        "|a week from now|in a week's time|in 1 week|week today|1 week from today|in a weeks time",
        14: "in two weeks|in 2 weeks|two weeks from today|in a fortnight|a fortnight today"
        "|in a fortnight's time|two weeks from now|2 weeks from today|fortnight today"
        "|in two weeks time|two weeks today|in two weeks' time|2 weeks from now|fortnight from today"
        "|a fortnight from today|in a couple of weeks|a fortnight from now|a fortnight hence",
        21: "in three weeks|three weeks from today|in 3 weeks|3 weeks from today|three weeks from now",
        28: "in four weeks|in 4 weeks|four weeks from today|4 weeks from today",
    },
    "week_from": {
        7: "a week from|a week on|week from|one week from|a week after|1 week from",
        14: "two weeks from|two weeks on|2 weeks from|a fortnight from|two weeks after|a fortnight on|fortnight on",
    },
    "weekday_week": {
        7: "week|wk",
        14: "fortnight",
    },
    "in": {
        True: "in",
    },
    "from_today": {
        True: "from today|from now|hence|from tomorrow",
    },
    "ago": {
        True: "ago",
    },
    "on": {
        True: "on|for|the|on the|this|for the|of|coming",
    },
    "before": {
        True: "before",
    },
    "after": {
        True: "after",
    },
    "deadline": {
        True: "by|no later than|latest|deadline|before",
    },
    "from_date": {
        True: "from|starting|starts|beginning|start|as of|commencing|starting on|first time|starting from|beginning on",
    },
    "to_date": {
        True: "to|until|till|through|thru|up to|ending|til",
    },
    "week": {
        True: "week|weeks|wks|wk|w|week no|week number",
    },
    "weekday_of": {
        True: "in|of",
    },
    "day_word": {
        True: "day",
    },
    "every": {
        True: "every|each|all",
    },
    "every_other": {
        True: "every other|every second|every 2nd|alternate|fortnightly on|each other",
    },
    "every_third": {
        True: "every third|every 3rd",
    },
    "weekly": {
        "WEEKLY": "weekly|every week|once a week|each week",
    },
    "fortnightly": {
        True: "fortnightly|every fortnight|biweekly|bi-weekly|every two weeks|every other week|every 2 weeks",
    },
    "monthly": {
        "MONTHLY": "monthly|every month|once a month|each month",
    },
    "daily": {
        "DAILY": "daily|every day|each day|everyday",
    },
    "in_month": {
        True: "of the month|of every month|of each month|in the month|each month|every month|in every month"
        "|in each month",
    },
    "person": {
        "any": "p|pers|person|persons|people|ppl|pax|heads|participants|participant|guests|members"
        "|attendees|peeps|of us|in total|seats|folks|pple|colleagues|players|singers|candidates"
        "|candidate|attending|persons.|delegates|strong|head|attendee|friends|learners|of them"
        "|in all|altogether|all told|apprentices"
        "|babies|baby|adults total|listeners|parishioners|neighbours|neighbors|residents"
        "|volunteers in total|runners|dancers|writers|poets|trainees|employees|interviewees|applicants"
        "|board members|committee members|attendees total|readers|walkers|knitters"
        "|clients|users|patients|service users|customers|visitors|editors",
        "adult": "adults|adult|grown-ups|grownups|parents|parent|teachers|teacher|leaders|leader|ladies"
        "|women|seniors|carers|tutors|tutor|invigilator|helpers|volunteers|staff|interpreter"
        "|group leader|facilitator"
        "|mums|moms|dads|mothers|fathers|grandparents|grannies|coaches|interpreters|nurses|mentors"
        "|supervisors|chaperones|assistants|assistant|carer"
        "|sisters|brothers|counsellors|counselors|therapists|advisers|advisors|case workers|caseworkers"
        "|social workers",
        "child": "toddler|toddlers"
        "|children|kids|child|kid|pupils|pupil|boys|girls|boy|girl|teens|teenagers|youths|students"
        "|student|toddlers|youngsters|lads|schoolchildren|little ones|mates"
        "|five-year-olds|preschoolers|scouts|cubs|brownies|guides|babies|young people|young adults"
        "|schoolkids|school kids|classmates|teenage girls|teenage boys"
        "|daughters|sons|grandchildren|siblings|cousins|nephews|nieces"
        "|pals",
    },
    "person_alone": {
        1: "for one|just one of us|just me|alone|only me|by myself|on my own|just myself|myself|only one|just one"
        "|just one person|on her own|on his own|just for me|solo|me alone|one person|just him"
        "|just her|single person|by herself|by himself",
        2: "two of us|the two of us|just the two of us|a couple of people|couple of people"
        "|the pair of us|both of us|just us two",
        3: "three of us|the three of us",
        4: "four of us|the four of us",
        5: "five of us",
        6: "six of us|half a dozen|half dozen",
        7: "seven of us",
        8: "eight of us",
        12: "a dozen|dozen|twelve of us",
    },
    "we_are": {
        True: "will be|number to|numbers to|headcount to|we are|we're|we will be|we'll be|there will be"
        "|there'll be|there are|we usually are|we are usually|group of|a group of|party of|for"
        "|for about|for up to|total of|expecting|we expect|up to|room for|a room for|space for|max"
        "|team of|class of|total|number|number of people|with|seats for|seating|family of|groups of"
        "|plus|it's|they are|will be|of|fits|there's|they'll be|attendance|attending|seats"
        "|we're usually|we're expecting|only|are only|was only",
    },
    "role": {
        True: "mentor|invigilator|examiner|exam candidate|student|pupil|teacher|client|tutor|lawyer"
        "|interpreter|counsellor|counselor|adviser|advisor|doctor|patient|candidate|parent|child"
        "|mother|father|coach|trainee|interviewer|applicant|supervisor|mentee|customer|caseworker"
        "|social worker|therapist|instructor|leader|trainer|apprentice"
        "|dm|gm|game master|nurse|midwife|solicitor|job coach|job seeker|jobseeker|carer|guardian"
        "|key worker|support worker|employer|employee|manager|speaker|guide|researcher|interviewee"
        "|librarian|translator"
        "|conductor|accompanist|pianist|treasurer|photographer|author|assistant|minder|babysitter|guest"
        "|host|dad|mum|mom|granny|accountant|landlord|agent"
        "|refugee|newcomer|contact|resident|befriender",
    },
    "room": {
        True: "room|rm|group room|meeting room|study room|room no|room number|rooms no|groom|room nr",
    },
    "room_size": {
        0: "smallest|small one|the small one|smallest room|the smallest|small room|smaller room"
        "|the small room|the smallest room|little room|tiny room|the smallest one|smallest one"
        "|the little one|the smaller one|small|smaller|tiny|little",
        1: "medium|middle|medium room|middle room|the medium one|the middle one|medium-sized room"
        "|medium sized room|mid-size room|middle one|medium one|the middle room|mid room"
        "|the medium room|medium size|midsize room|medium-size room|mid-sized room|mid-sized"
        "|mid-size|medium-sized|medium-size",
        2: "largest|biggest|big room|large room|the large one|the big one|largest room|biggest room"
        "|large one|big one|larger room|bigger room|the big room|the large room|the biggest"
        "|the largest|the larger one|the bigger one|the largest room|the biggest room|large|big"
        "|larger|bigger"
        "|the biggest one|the largest one|largest one|biggest one|the larger room|the bigger room",
    },
    "indefinite": {
        True: "a|an|any|some",
    },
    "any_room": {
        True: "meeting room|a meeting room|study room|a study room|any room|whichever|either room|don't mind which",
    },
    "need": {
        "screen": "screen|tv|display|monitor|big screen|large screen",
        "whiteboard": "whiteboard|board|white board",
        "projector": "projector|beamer|projectors",
        "cable": "hdmi|cable|hdmi cable|hdmis|cables|hdmi cables",
        "adapter": "adapter|adaptor|dongle|adapters|adaptors",
        "extension lead": "extension lead|extension cord|power strip|extension leads|extension cords|extension cable",
        "coffee maker": "coffee maker|coffee machine|kettle|coffee pot|coffee pots|thermos|flask|flasks",
        "flip chart": "flip chart|flipchart",
        "speaker": "speakers|microphone|mic|loudspeaker",
        "laptop": "loan laptop",
        "camera": "webcam|camera|webcams",
    },
    "cancel": {
        True: "no longer needed|not needed any more|not needed anymore|no longer required"
        "|take out|forget the room|forget the booking|forget his booking|forget her booking|forget their booking"
        "|a miss|drop|can't on|can't do|cannot do|can't make it on|not after all|cancel|cancels|cancelled"
        "|canceled|cancelling|canceling|cancellation|call off|calling off|called off"
        "|won't be coming|can't come|cannot come|can't make|cannot make|won't make|no longer need"
        "|no longer needs|don't need|doesn't need|do not need|won't need|scrap|drop the booking"
        "|delete|remove|not coming|isn't coming|aren't coming|not coming after all|have to drop"
        "|give up the room|release|free up|unable to attend|unable to come|no longer required"
        "|needn't|call it off|withdraw|scratch|calls off|scrapped|bin|is off|can go to someone else"
        "|can be given away|is called off|dropping|drops|dropped"
        "|off the list|take off the list"
        "|won't be needing|will not be needing|not be needing|doesn't want|don't want|not going to need"
        "|won't want|will not need|is unable to make|won't be using|not be using"
        "|pull out|pulls out|pulling out|pulled out|backs out|backed out|bail|bails|free again"
        "|available again|no need for|no more need for|won't be in|isn't able to|not able to|unable to"
        "|are not coming|isn't happening|not happening|isn't going ahead|not going ahead|off now"
        "|withdraws|withdrew|ends her regular|ends his regular|let it go|lets it go|gives up|gave up"
        "|give it up|stands down|skip|skips|skipping|nothing comes of"
        "|no longer wants|no longer coming"
        "|canc|cxl|cncl|cnx"
        "|deleted|removed|be deleted|be removed|can't have|cannot have|can't use|cannot use"
        "|not going to happen",
    },
    "move": {
        True: "go up to|go over to|go down to"
        "|begin as early as|start as early as|move|moves|moved|moving|change|changes"
        "|changed|changing|reschedule|rescheduled"
        "|rescheduling|postpone|postponed|bring forward|push|push back|pushed|shift|switch|swap"
        "|instead|instead of|rather than|new time|different time|different day|rebook|rather|amend"
        "|update|modify|earlier than|later than|put back|alter|start later|start earlier"
        "|later start|earlier start|adjust|rearrange|re-schedule|change of|running late|delayed"
        "|arriving later|coming later|meant|correction"
        "|make it|can be changed to|to be changed to|is now|push to|bump|bumped|bring it forward"
        "|can go to|swapped"
        "|an hour earlier|an hour later|half an hour later|half an hour earlier|coming earlier"
        "|comes earlier|comes later|30 minutes later|15 minutes later|30 minutes earlier"
        "|won't start till|won't start until|doesn't start till|doesn't start until|not starting till"
        "|not starting until|starts only at|delaying|delays|delay|delayed to|a day later|a day earlier"
        "|a week later|a week earlier|different room|another room|bigger room|larger room|smaller room"
        "|new date|pushing|pushes"
        "|more space|more room"
        "|wrong room|wrong day|wrong time|wrong date",
    },
    "extend": {
        True: "stay on till|stay on until|sit on until|extend|extends|extended|extending|extension|prolong"
        "|lengthen|stay longer|stay until"
        "|stay till|shorten|an hour longer|one more hour|another hour|keep the room until"
        "|finish earlier|end earlier|run longer|hour longer|longer|keep it until|cut short"
        "|finish later|end later|another half hour|another half an hour|another 30 minutes"
        "|half an hour more|another 15 minutes|an extra hour|an extra half hour|stay on until"
        "|keep it till|keep the room till|have it till|hang on to it|stay an extra|keep room 4 until"
        "|keep it for another"
        "|stays on|staying on|stays until|stays till|staying until|staying till|leaves at|will leave at"
        "|leaving at|leaves early|leaving early|finishes early|finishing early|an extra quarter"
        "|an extra half-hour|extra half hour"
        "|add an hour|add half an hour|add one hour|add 30 minutes|add another|add 15 minutes|tack on",
    },
    "book_verb": {
        True: "book|booking|reserve|reservation|can i have|can we have|could i have|could we have|could i"
        "|could we|need a room|need|like to|would like|want|i'd like|we'd like|available|is there a"
        "|free|anything free|is there anything|looking for|do you have|have you got|hire|borrow|rent"
        "|hold|pencil|request|wants|wanting|any room|take|have the",
    },
    "other_event": {
        "who": "who had|who used|who was in|who has|who booked|who's got|who has got|who has booked|who is in"
        "|who's in|who is using",
        "noshow": "no-show|no show|noshow|did not show|didn't show|didn't turn up|never showed|never turned up"
        "|did not turn up|did not come|didn't come|has not arrived|hasn't arrived|hasn't turned up",
        "key": "key returned|key back|key in|key out|keys back|key handed in|key collected|collected key"
        "|collected the key|returned key|returned the key|lost key|lost the key|key lost|key missing"
        "|key not returned|found key|key found|key is back|key still out|forgot to return"
        "|key picked up|picked up key|key left|brought back|keys returned|key handed out|handed in"
        "|brought key|key reminder|remind|chase|chased|overdue|still has key|still has the key"
        "|has the key|gave key|key given|handed back|dropped off key|locked out|key due",
        "lost": "left bag|left gym bag|left coat|left jacket|left phone|left charger|left scarf|left laptop"
        "|lost|found|left behind|forgot|forgotten|lost property|left his|left her|left their|left my"
        "|left a|missing|has anyone found|anyone found|misplaced|handed in|found a|left in|left an",
        "callback": "tell them|call back|ring back|phone back|callback|call him|call her|return call"
        "|wants a call|ring her"
        "|ring him|call|ring|phone her|phone him|wants calling|wants to be called|please call"
        "|asked to be called|would like a call"
        "|know when|let know|remember to|remind|notify|tell him|tell her|check if|check whether"
        "|will ring|will call|will phone|rings tomorrow|calls tomorrow|calling back|ringing back",
        "fault": "can't open the door|door won't open|can't get into"
        "|playing up|acting up|is black|black screen|on the blink|plays up|blocking|blocks|fire exit"
        "|complain|complains"
        "|not working|doesn't work|broken|does not work|complaint|complains|complained|complaining"
        "|noise|noisy|dirty|messy|leak|out of order|won't turn on|light|flickering|isn't working"
        "|stuck|alarm|cold in|too cold|faulty|defective|needs cleaning|repair|no pens|spilled|spilt"
        "|smell|smells|heating|bulb|maintenance|wobbly|stopped working|keeps dropping|is down"
        "|keeps crashing|freezing|cold|too hot|stuffy|smelly|draughty"
        "|won't start|will not start|won't switch on|will not turn on|doesn't turn on|leaking|leaks"
        "|cracked|squeaks|no sound|no picture|flat battery|batteries|smudged|sticky|jammed|blocked"
        "|caretaker|janitor|key cabinet|sticks"
        "|drawn on|graffiti|sparking|sparks|burnt|can't get in|cannot get in|couldn't get in|is outside"
        "|stuck outside|locked|out of paper|paper jam|someone has|somebody has|someone's|somebody's"
        "|chairs short|short of chairs|wobbles"
        "|internet|wifi down|network down|down in|down again|power cut|no power"
        "|won't lock|won't open|won't close|doesn't lock|doesn't open|won't shut|bulb gone|won't work"
        "|blown",
        "price": "how much|what does it cost|cost|price|is it free|any charge|charge|fee|what's the price"
        "|rates|costs|fees",
        "capacity": "how many|how big|how large|what size|how many fit|capacity|seats how many|how many people fit",
        "hours": "opening hours|opening times|when do you open|when do you close|are you open|open on"
        "|what time do you|how late|opening time|hours on|closing time|open over|are you closed"
        "|is the library open|open at|what time does|when does|closed on|self-service hours"
        "|what are your hours|staffed hours|open during|closed"
        "|how long are you open|do you close|do you open|are you shut|is it open|open till|open until"
        "|shut",
        "question": "can you borrow|can one borrow|can people|do you lend|can you take|can you use"
        "|can you drink|put up a poster|put up posters"
        "|wanted to know|wants to know|would like to know|just checking|checking whether"
        "|asks if|asks about|asked if|asked about|asking if|asks whether|wonders if"
        "|wondering if you can|how do i|how do we|how does|what kind|who is|who was|why"
        "|where is|where do|is there a screen|do the rooms|age limit|are we allowed|is it allowed"
        "|do i need|do we need|told|how to|asks how|asks when|asks where|asks what|can you eat"
        "|allowed|asked how|asked when|asked where|asked what|question about|wifi|wi-fi|parking"
        "|query about|enquiry|inquiry|enquired|wants to know|does the room|do you allow|asks who"
        "|asks why|can kids|can you bring|explained|are dogs|is food"
        "|what's the|what is the|is it possible to bring|is there parking|is there a lift|is there wifi"
        "|is there an age|can we eat|can we bring|can i bring|may we|where can|can dogs|wheelchair access"
        "|what happens if|who do i|how far ahead|how long can|how late can|how early can"
        "|how far in advance|how far|how long in advance|how long beforehand"
        "|where do i|how do you|would like to know"
        "|key pick-up|key pickup|key collection",
        "library": "renew|renewal|library card|book loan|loan|books|overdue book|interlibrary|print|printing"
        "|printer|copy|copier|scan|audiobook|e-book|ebook|my book|the book|a book|return a book"
        "|newspaper|computer|laminate|laminator|author talk|story time|storytime|exhibition",
        "admin": "invoice|invoices|bill|job application|application|internship|work placement|summer job"
        "|newsletter|out of office|auto-reply|automatic reply|annual leave|vacancy|press release"
        "|offer|unsubscribe|webinar|on holiday until|out of the office|cv|supplier|sponsor|delivery"
        "|brochure|catalogue"
        "|journalist|reporter|salesman|salesperson|electrician|plumber|fire inspection",
        "thanks": "thanks for the|thank you for the|thank you for having|thanks for having|just wanted to thank"
        "|just to say thanks|wanted to say thanks|lovely room|great room|thanks for all"
        "|thank you so much for|many thanks for the"
        "|says thanks for|thanked us for|says thank you for",
    },
    "same_as_last": {
        True: "same as last time|same as before|as last time|the usual|as usual|same as last week"
        "|same again|same as usual|as before|same room as last time",
    },
    "same_time": {
        True: "same time|at the same time|the same time|same times|same hours",
    },
    "restricted": {
        True: "don't write the name|do not write|don't write|no name|no names|without name|without a name"
        "|anonymous|anonymously|restricted|confidential|discreet|not on the door|keep name off"
        "|keep the name off|don't put the name|no name on the door|not publicly|private please"
        "|name withheld|name not given|won't give a name|no name given"
        "|keep it off|don't display|name not shown|name off",
    },
    "note": {
        True: "confirmed|ok|okay|quiet|preferably|not sure how long|don't know how long|unsure"
        "|before opening|outside opening hours|will call back|will confirm|coffee|waiting list|maybe"
        "|perhaps|probably|doesn't know|don't know|awaiting|manager|answered|told|free|key|keys"
        "|collects|collect|picks up|pick up|provisional|provisionally|tentative|note|because|due to"
        "|needs help|wheelchair|first time|if possible|ideally|given away|given to|will bring|please"
        "|quietly|tbc|call back|rang|searching|looking at home|looking",
    },
    "key_word": {
        True: "key|keys|spare key|master key|key card|keycard",
    },
    "key_verb": {
        True: "collect|collects|pick up|picks up|collected|picking up|collecting|return|returns|drop off"
        "|fetch|fetches|get|hand in|picked up|bring back",
    },
    "greeting": {
        True: "hi|hello|hey|dear|good morning|good afternoon|good evening|hi there|hello there|hey there|greetings",
    },
    "closing": {
        True: "best wishes|kind regards|regards|best regards|best|thanks|thank you|many thanks|cheers"
        "|sincerely|yours sincerely|warm regards|thanks so much|all the best|yours|thanks in advance"
        "|thank you so much|with kind regards|warmest regards|thanks a lot|thank you very much"
        "|yours faithfully|cordially|kindly|respectfully|ta|with best wishes|have a nice day"
        "|best wishes from",
    },
    "filler": {
        True: "which|without|somewhere|i|we|you|he|she|they|it|the|a|an|is|are|was|and|that|as|on|in|to|for|with|of"
        "|if|so|but|not"
        "|can|could|will|would|shall|should|has|had|have|be|been|please|thanks|thank|yes|no|some"
        "|any|someone|sit|use|room|rooms|free|available|book|booking|reserve|borrow|get|need|needs"
        "|want|wants|like|tel|phone|mob|mobile|cell|email|e-mail|name|also|only|just|our|us|me|my"
        "|his|her|their|there|here|when|time|same|from|between|after|before|whole|all|takes|take|go"
        "|what|who|how|fine|good|great|little|bit|more|come|comes|fits|ok|large|small|big|must"
        "|starts|ends|start|end|now|about|contact|approx|around|until|till|at|this|next|week|day"
        "|later|earlier|new|im|i'm|we're|it's|i'd|we'd|or|by|do|does|did|call|via|per|re|out|up|off"
        "|might|may|let|put|one|ones|your|hi|hello|hold|plus|last|first|other|another|prefer|usual"
        "|again|wondering|possible|old|aged|age|years|down|asking|asks|call off"
        "|sake|says|said|thinks|hopes|hoping|tries|cheers|though|since|because|tables|chairs"
        "|date|purpose|number|place|topic|subject|called"
        "|through",
    },
    "purpose_lead": {
        True: "for|to|for our|for my|for a|for an|for the|purpose|re|in connection with|regarding|to hold"
        "|to have|to do|have|hold|host|hosting|holding|run|do",
    },
    "contact_lead": {
        True: "contact|contact person|responsible|my name is|name is|i'm|i am|this is|it's|name|regards"
        "|on behalf of|c/o|attn|under the name|in the name of|under|call|ring|back|contact is"
        "|booked by|booked under|care of|under name|speak to|via|called",
    },
    "age": {
        True: "years old|year old|year-old|year olds|year-olds|yrs old|yrs|yo|y/o|aged|years|-year-old",
    },
    "school_class": {
        True: "grade|class|form|graders|th grade|year group",
    },
    "last_word": {
        True: "last|previous|past",
    },
    "prefer": {
        True: "preferably|ideally|prefer|first choice|best",
    },
    "fallback": {
        True: "otherwise|alternatively|if not|failing that|or else|second choice|if that fails|else",
    },
    "instead_of": {
        True: "instead of|rather than|not|in place of|than",
    },
    "key_event": {
        True: "returned|back|collected|out|in|lost|missing|found|forgot|forgotten|handed|dropped|left"
        "|overdue|given|gone|due|brought|still"
        "|put|letterbox|mailbox|dropbox|drawer|hanging|slot",
    },
    "room_for": {
        True: "with space for|with room for|that seats|that holds|that fits|for",
    },
    "companion": {
        True: "colleague|friend|mate|dad|mum|mom|brother|sister|wife|husband|partner|girlfriend|boyfriend"
        "|classmate|daughter|son|guest|volunteer|grandson|granddaughter"
        "|uncle|aunt|auntie|neighbour|neighbor|best friend|cousin|niece|nephew|flatmate|roommate|twin"
        "|mother-in-law|grandad|grandma|gran|little sister|little brother|big sister|big brother|younger sister"
        "|younger brother|older sister|older brother|boss",
    },
    "asks": {
        True: "asks|asking|wonders|wondering|asked",
    },
    "me": {
        True: "me|myself|i",
    },
    "says": {
        True: "says|said|wants|wanted|needs|needed|asks|asked|can|can't|cannot|could|will|won't|would|has|had"
        "|is|was|comes|came|calls|called|rang|rings|phoned|wonders|thinks|hopes|lost|left|forgot|found"
        "|brought|returned|collected|picked|must|should|may|might|wishes|prefers|moved|moves|cancels"
        "|cancelled|didn't|doesn't|isn't|hasn't|never|rebooked|booked|still|just|took|takes|gets|got"
        "|reckons|confirms|confirmed|dropped|kept|keeps|stays|stayed|swaps|to",
    },
}
