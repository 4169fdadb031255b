package org.gulou.web.ui;

/**
 * What somebody typed freely.
 *
 * @param label the key of the words for its field
 * @param most how many characters are kept of it
 */
public record FreeText(String typed, String label, int most) {
    /** What is wrong with it where it may stay empty; the empty text if nothing is. Like a form it tells the limit and the length. */
    public String tooLong(Language language) {
        return typed.length() > most ? language.say("text.too-long", language.say(label), most, typed.length()) : "";
    }

    /**
     * The same where it must not stay empty.
     *
     * @param missing what to say then
     */
    public String mistake(String missing, Language language) {
        return typed.isEmpty() ? missing : tooLong(language);
    }
}
