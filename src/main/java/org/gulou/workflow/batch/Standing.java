package org.gulou.workflow.batch;

import java.util.Optional;
import org.gulou.kernel.LocalizedText;

/** Whether something can be filed at one moment, as far as the windows of the service go. */
public sealed interface Standing {
    /** Why nothing can be filed now, with the dates; empty where it can. */
    Optional<LocalizedText> why();

    /** The round that is open now. */
    default Optional<Round> open() {
        return Optional.empty();
    }

    /** The dates of the round that is open or comes next, else of the last, for the guide page. */
    default Optional<LocalizedText> words() {
        return switch (this) {
            case Always always -> Optional.empty();
            case Open(Round round) -> Optional.of(round.words());
            case Early(Round next) -> Optional.of(next.words());
            case Late(Round last, Optional<Round> next) ->
                Optional.of(next.orElse(last).words());
            case Unannounced unannounced -> unannounced.why();
        };
    }

    /** As examples write it. */
    String word();

    /** The service has no window: it is open at any time. */
    record Always() implements Standing {
        @Override
        public Optional<LocalizedText> why() {
            return Optional.empty();
        }

        @Override
        public String word() {
            return "always";
        }
    }

    record Open(Round round) implements Standing {
        @Override
        public Optional<LocalizedText> why() {
            return Optional.empty();
        }

        @Override
        public Optional<Round> open() {
            return Optional.of(round);
        }

        @Override
        public String word() {
            return "open";
        }
    }

    /** The next round has not begun. */
    record Early(Round next) implements Standing {
        @Override
        public Optional<LocalizedText> why() {
            return Optional.of(LocalizedText.of(
                    "尚未开始受理。受理时间：" + next.words().in("zh") + "。",
                    "Applications are not taken yet, but from " + next.words().in("en") + "."));
        }

        @Override
        public String word() {
            return "early";
        }
    }

    /**
     * The last round is over.
     *
     * @param next the one of next year, as far as it is known
     */
    record Late(Round last, Optional<Round> next) implements Standing {
        @Override
        public Optional<LocalizedText> why() {
            LocalizedText again = next.map(round -> LocalizedText.of(
                            "下次受理时间：" + round.words().in("zh") + "。",
                            " The next are taken from " + round.words().in("en") + "."))
                    .orElse(LocalizedText.NONE);
            return Optional.of(LocalizedText.of(
                    "本次受理已截止（受理时间：" + last.words().in("zh") + "），逾期不受理。" + again.in("zh"),
                    "Applications were taken from " + last.words().in("en") + ". Late ones are not taken."
                            + again.in("en")));
        }

        @Override
        public String word() {
            return "late";
        }
    }

    /** The dates follow from something that is not known. */
    record Unannounced() implements Standing {
        @Override
        public Optional<LocalizedText> why() {
            return Optional.of(
                    LocalizedText.of("受理时间尚未公布。", "The dates for applications have not been announced yet."));
        }

        @Override
        public String word() {
            return "unannounced";
        }
    }
}
