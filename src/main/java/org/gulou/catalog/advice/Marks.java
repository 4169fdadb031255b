package org.gulou.catalog.advice;

import static org.gulou.kernel.Sentence.say;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether texts are without the HTML that forms of others have: people would read it as it stands. */
final class Marks {
    private static final String TAG =
            "</?(?:a|b|i|u|p|br|hr|h[1-6]|ul|ol|li|div|span|em|strong|small|table|t[rdh]|img|svg|font)(?:\\s[^<>]*)?/?>";

    private static final Pattern OF_A_BOX = Pattern.compile(TAG, Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE =
            Pattern.compile(TAG + "|&(?:nbsp|amp|lt|gt|quot|#\\d{1,6});", Pattern.CASE_INSENSITIVE);

    private Marks() {}

    static void look(Passage passage, Consumer<Finding> tell) {
        passage.texts().forEach((language, text) -> {
            boolean box = passage.path().endsWith("/text");
            Matcher mark = (box ? OF_A_BOX : ELSEWHERE).matcher(text.text());
            if (mark.find()) {
                tell.accept(new Finding(
                        Rule.MARK,
                        passage.file()
                                .of(text, mark.group())
                                .problem(
                                        say("People read '{mark}' as it stands.", mark.group()),
                                        say("Leave it out. The text of a box (kind: info) may have Markdown: **bold**,"
                                                + " lists, links."))));
            }
        });
    }
}
