package org.gulou.cases.asks;

import org.gulou.kernel.LocalizedText;

/** What one can do against a decision of an authority, in the words that an official finds in her form. */
public final class UsualRemedy {
    /** Law on Administrative Reconsideration (2023), art. 20; Administrative Litigation Law, art. 46. */
    private static final LocalizedText WORDS = LocalizedText.of(
            "如不服本决定，可以自收到本决定之日起六十日内依法申请行政复议，或者自收到本决定之日起六个月内依法向人民法院提起行政诉讼。",
            "If you do not accept this decision, you can apply for administrative reconsideration within 60 days of receiving it,"
                    + " or bring an action before a people's court within six months of receiving it.");

    private UsualRemedy() {}

    static String proposed() {
        return WORDS.in("zh");
    }

    /** What an official wrote, as far as it is the usual in the language of who reads it. */
    public static String read(String written, String language) {
        return written.replace(WORDS.in("zh"), WORDS.in(language));
    }
}
