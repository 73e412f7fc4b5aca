/* template.h - what the ranker sees of a candidate; each feature is one of these and a small value
 *
 * The model's features are hashes of both, so a template keeps its place and its values as long as the model does: what
 * is new goes to the end, and a second set of values of one template begins where no value of the first can be.
 */
#ifndef WS_TEMPLATE_H
#define WS_TEMPLATE_H

enum {
    T_NOBODY,            /* of the candidate that stands for nobody or somebody new */
    T_NOBODY_COUNT,      /* how many others there are */
    T_NOBODY_NEAR,       /* how near the nearest is */
    T_NOBODY_PHRASE,     /* determiner, kind of the noun phrase */
    T_SENTENCES,         /* distance of the last mention */
    T_PARAGRAPHS,        /* the same in paragraphs */
    T_SENTENCES_PLACING, /* distance and place in the sentence */
    T_SENTENCES_FORM,    /* distance and name, pronoun or nominal */
    T_SENTENCES_RECENT,  /* distance and place in mind */
    T_GENDER_TYPE,       /* does the gender agree; type */
    T_TYPE_SHAPE,        /* type and number of words */
    T_NAME_QUALITY,      /* how much like a name of that type */
    T_COUNT_RANK,        /* share of the most frequent name */
    T_SPEAKER,           /* is or was speaking */
    T_SPEAKER_SENTENCES, /* the same and distance */
    T_SOURCE_SPEAKER,    /* the same and what the mention is the source of */
    T_SOURCE_GENDER,     /* the same and gender */
    T_SOURCE_PLACING,    /* source, place in the sentence */
    T_SPEAKER_RECENT,    /* last speaker, place in mind */
    T_SPOKE,             /* how often */
    T_QUOTED,            /* only mentioned in quotations */
    T_GENITIVE,          /* last seen as a possessor */
    T_SUBJECT_NEAR,      /* distance of the last mention as a subject */
    T_INTRODUCED,        /* first mentioned here */
    T_HERE,              /* in the same sentence */
    T_ASKED,             /* case of the pronoun */
    T_ASKED_PLACING,     /* case of the pronoun and place of the last mention */
    T_STARTS_PARAGRAPH,  /* does the question open a paragraph */
    T_BEHIND,            /* mentioned behind the question */
    T_AUTHOR,            /* wrote the article */
    T_TITLE,             /* is named in the headline */
    T_HONORIFIC,         /* Mr, Dame */
    T_ALONE,             /* the only candidate */
    T_STREAK,            /* pronouns in a row */
    T_HEAD,              /* same noun */
    T_HEAD_DETERMINER,   /* same noun and determiner */
    T_MODIFIER,          /* names inside both phrases */
    T_ORIGIN,            /* agreement with roles */
    T_NAME_NOUN,         /* the name holds the noun */
    T_NUMBER,            /* one or several */
    T_KIND_KIND,         /* kinds of both */
    T_KNOWN_ROLE,        /* has a role */
    T_HEAD_SENTENCES,    /* same noun and distance */
    T_NAME_SAME,         /* surname or given name */
    T_NAME_GENDER,       /* genders and guesses of both */
    T_NAME_NEAR,         /* distance of the last bearer */
    T_NAME_COUNT,        /* how often the bearer is named */
    T_NAME_RECENT,       /* is it named most, and how far away */
    T_PHRASE_RANK,       /* place in mind, by the phrase's determiner, kind and shape */
    T_PHRASE_PLACING,    /* distance and place of the last mention, the same */
    T_PHRASE_SPEAKER,    /* has it spoken, the same, what the phrase is the source of */
    T_PHRASE_SHARE,      /* how often it is named, the same */
    T_PHRASE_NOUN,       /* the noun and what kind of thing the candidate is */
    T_PHRASE_TRAITS,     /* what the phrase tells, and whether the candidate has a role */
    T_NOBODY_USE,        /* what the phrase is the source of, where it stands */
    T_NOBODY_TRAITS,     /* what the phrase tells */
    T_NOBODY_NOUN,       /* the noun */
    T_NOBODY_HEADS,      /* whether somebody has the noun, where that stands */
    T_CONTENT,           /* is named inside what the asked one says */
    T_SHARE,             /* how often it is named, and whether it spoke last */
    T_UNCUED_SPEAKER,    /* last speaker, how long ago */
    T_UNCUED_SUBJECT,    /* subject of the sentence before */
    T_UNCUED_PLACE,      /* where the quotation stands */
    T_UNCUED_TURN,       /* whose turn */
    T_UNCUED_COLON,      /* punctuation before the quotation */
    T_UNCUED_LENGTH,     /* length of the quotation */
    T_UNCUED_GAP,        /* nothing stands between it and what was said last */
    T_UNCUED_BESIDE,     /* the name stands directly before the quotation */
    T_TOPIC,             /* subject of its paragraph's first sentence, of the one before */
    T_EMBEDDED,          /* last mention inside the source of another */
    T_ASKED_BY,          /* was asked by the last speaker */
    T_KNOWN_AS,          /* how well the model knows a person of that name to be called by the noun */
    T_KNOWN_WORDS,       /* and by the words before it */
    T_FAME,              /* how well anything is known of a person of that name, and not this: in full; from 2048 on in
                          * few steps; from 4096 on, where nothing of this is known, by the phrase's shape */
    T_KNOWN_BEST,        /* how well others are */
    T_BODY,              /* how well the noun fits a body's name, or what the text calls the body */
    T_BODIES,          /* how many bodies are named, and whether this one is named most; from 256 on of somebody new */
    T_NAME_INTRODUCED, /* has the text introduced it before, has it another bearer */
    TEMPLATE_COUNT
};

#endif
