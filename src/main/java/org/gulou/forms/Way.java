package org.gulou.forms;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;

/**
 * How a paper comes.
 *
 * @param period of {@link Means#LATER}, such as {@code 10 working days}; the empty text otherwise
 */
public record Way(Means means, String period) {
    private static final Pattern LATER = Pattern.compile("later ([1-9]\\d* (?:working days?|days?))");

    /** {@link #CANNOT} asks why. */
    public enum Means {
        UPLOAD("upload"),
        LATER("later"),
        /** She sent it before, in another matter or by post. */
        ALREADY_SENT("already sent"),
        /** Somebody else sends it, such as a hospital. */
        SENT_BY_OTHER("sent by other"),
        AT_WINDOW("at window"),
        CANNOT("cannot");

        private final String word;

        Means(String word) {
            this.word = word;
        }

        /** As definitions and stored answers write it. */
        public String word() {
            return word;
        }

        public static Optional<Means> of(String word) {
            return java.util.Arrays.stream(values())
                    .filter(means -> means.word.equals(word))
                    .findFirst();
        }
    }

    /** Reads {@code upload}, {@code later 10 working days}, {@code already sent}, {@code cannot} and the like. */
    public static Optional<Way> parse(String text) {
        var later = LATER.matcher(text);
        if (later.matches()) {
            return Optional.of(new Way(Means.LATER, later.group(1)));
        }
        return Means.of(text).filter(means -> means != Means.LATER).map(means -> new Way(means, ""));
    }

    /** For people, as the applicant says it: I cannot provide it. */
    public LocalizedText words() {
        return switch (means) {
            case UPLOAD -> LocalizedText.of("现在上传", "Upload it now");
            case LATER -> {
                LocalizedText within = Period.parse(period).map(Period::words).orElse(LocalizedText.NONE);
                yield LocalizedText.of("以后再交（" + within.in("zh") + "内）", "Hand it in later, within " + within.in("en"));
            }
            case ALREADY_SENT -> LocalizedText.of("已经交过", "I have sent it already");
            case SENT_BY_OTHER -> LocalizedText.of("由别的单位或者个人寄送", "Somebody else sends it");
            case AT_WINDOW -> LocalizedText.of("带到窗口交", "Bring it to the counter");
            case CANNOT -> LocalizedText.of("不能提供", "I cannot provide it");
        };
    }

    /** Whether there is a time in which it follows. */
    public boolean isLater() {
        return means == Means.LATER;
    }

    /** Whether the applicant herself brings or sends the paper after she has filed. */
    public boolean comesAfterwards() {
        return isLater() || means == Means.AT_WINDOW;
    }
}
