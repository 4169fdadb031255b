package org.gulou.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;
import org.gulou.language.Expression;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** What must be there before a move is taken. {@link Attempt#given} holds it under {@link #key}. */
public sealed interface Need {
    /** The id of the item that names the second person, where a form wants two. */
    String COLLEAGUE = "colleague";

    /** Where it stands among what is given. */
    String key();

    /** The same asked in other words. */
    default Need saying(UnaryOperator<LocalizedText> words) {
        return this;
    }

    /** Why, in words for the applicant: a text. */
    record Reason() implements Need {
        @Override
        public String key() {
            return "reason";
        }
    }

    /** What the applicant can do against it: a text. */
    record Remedy() implements Need {
        @Override
        public String key() {
            return "remedy";
        }
    }

    /** What to correct: a list of the paths of items and the ids of papers, at least one. */
    record Items() implements Need {
        @Override
        public String key() {
            return "items";
        }
    }

    /**
     * A paper on the case; whether it has come is the fact {@code given("…")}. One that has not can be handed in with the move:
     * a list of its files, at least one.
     *
     * @param title what people call it
     */
    record Paper(String id, LocalizedText title) implements Need {
        @Override
        public String key() {
            return id;
        }

        @Override
        public Paper saying(UnaryOperator<LocalizedText> words) {
            return new Paper(id, words.apply(title));
        }
    }

    /**
     * A form that an official has filled in before.
     *
     * @param by what that is called
     */
    record FilledBefore(String form, LocalizedText by) implements Need {
        @Override
        public String key() {
            return form;
        }
    }

    /** The signatures of those who have not signed before: a list of the keys of {@link Signer}s who sign at the desk. */
    record Signatures() implements Need {
        @Override
        public String key() {
            return "signed";
        }
    }

    /** Which of the certificates it is about, where there is one for each element of a list: the keys of at least one. */
    record Which() implements Need {
        @Override
        public String key() {
            return Certificates.WHICH;
        }
    }

    /** The form that the official fills in: a {@link org.gulou.language.Value.Fields} of its effective answers. */
    record Filled(String form) implements Need {
        @Override
        public String key() {
            return form;
        }
    }

    /**
     * An answer of the applicant that an official puts right: the value that stands there afterwards. What is not given stays
     * as it is.
     *
     * @param item the question, whose id is the path of the answer in the form
     */
    record Answer(Item item) implements Need {
        @Override
        public String key() {
            return item.id();
        }

        @Override
        public Answer saying(UnaryOperator<LocalizedText> words) {
            return new Answer(item.saying(words));
        }
    }

    /** Two persons are named on what is filled in: whoever acts, and a colleague. */
    static Item colleague() {
        return new Item(
                COLLEAGUE,
                LocalizedText.of("同行工作人员姓名", "Name of the second person"),
                LocalizedText.of("须由两名工作人员共同办理。", "Two persons must do this together."),
                Type.TEXT,
                Item.Sort.ANY,
                Map.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * A small item that whoever acts fills in, read by rules as {@code grant.tier}.
     *
     * @param options the words of each option where {@code type} is a choice
     * @param byDefault what stands there before anyone types
     */
    record Item(
            String id,
            LocalizedText title,
            LocalizedText hint,
            Type type,
            Sort sort,
            Map<String, LocalizedText> options,
            boolean required,
            Optional<Expression> min,
            Optional<Expression> max,
            Optional<Expression> byDefault,
            List<Check> checks)
            implements Need {
        /** What the kind of the item asks of a value, beside its type; known to those who read what is typed. */
        public interface Sort {
            Sort ANY = (value, today) -> Optional.empty();

            /** What is wrong with it in words, in which {@code {label}} stands for the title. */
            Optional<LocalizedText> flaw(Value value, LocalDate today);
        }

        /** What it must keep, read beside the other small things of the move. */
        record Check(Expression rule, LocalizedText words) {}

        public Item {
            checks = List.copyOf(checks);
            options = Ordered.copy(options);
        }

        /** One that is blank at first. */
        public Item(
                String id,
                LocalizedText title,
                LocalizedText hint,
                Type type,
                Sort sort,
                Map<String, LocalizedText> options,
                boolean required,
                Optional<Expression> min,
                Optional<Expression> max,
                List<Check> checks) {
            this(id, title, hint, type, sort, options, required, min, max, Optional.empty(), checks);
        }

        @Override
        public String key() {
            return id;
        }

        @Override
        public Item saying(UnaryOperator<LocalizedText> words) {
            return new Item(
                    id,
                    words.apply(title),
                    words.apply(hint),
                    type,
                    sort,
                    options,
                    required,
                    min,
                    max,
                    byDefault,
                    checks);
        }
    }
}
