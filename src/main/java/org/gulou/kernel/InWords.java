package org.gulou.kernel;

/** What a sentence can name in the language of its reader. */
public interface InWords {
    Sentence inWords();
}
