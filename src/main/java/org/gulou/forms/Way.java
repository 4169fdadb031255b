package org.gulou.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;

/**
 * How a paper comes.
 *
 * @param period of {@link Means#LATER}, such as {@code 10 working days}; the empty text otherwise
 */
public record Way(Means means, String period) {
    /** How a paper comes that a register holds: she hands nothing in. */
    static final Way FROM_REGISTER = new Way(Means.REGISTER, "");

    private static final Pattern LATER = Pattern.compile("later ([1-9]\\d* (?:working days?|days?))");

    /** {@link #CANNOT} asks why; {@link #REGISTER} is never written in a definition and chosen only where one holds it. */
    public enum Means {
        REGISTER("register"),
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
            return Arrays.stream(values())
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
        return Means.of(text)
                .filter(means -> means != Means.LATER && means != Means.REGISTER)
                .map(means -> new Way(means, ""));
    }

    /** All ways by which a paper may come of which this is what its owner wrote. */
    static List<Way> all(Optional<?> register, List<Way> written) {
        return register.isEmpty()
                ? written
                : Stream.concat(Stream.of(FROM_REGISTER), written.stream()).toList();
    }

    /** For people, as the applicant says it: I cannot provide it. */
    public LocalizedText words() {
        return switch (means) {
            case REGISTER -> LocalizedText.of("登记库里已经有，不用提交", "A register has it: nothing to hand in");
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
