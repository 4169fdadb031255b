package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.InWords;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Sentence;

/** What a name or an expression may hold, known before any answer is given. */
public sealed interface Type extends InWords {
    Type BOOLEAN = new Simple(say("boolean"));
    Type NUMBER = new Simple(say("number"));
    Type TEXT = new Simple(say("text"));
    Type DATE = new Simple(say("date"));
    Type TIME = new Simple(say("time"));
    Type DATE_TIME = new Simple(say("date and time"));
    Type DAYS = new Simple(say("days and time duration"));
    Type MONTHS = new Simple(say("years and months duration"));

    /** A month of a year, held as its first day. It may stand where a date is read, but is never compared with one. */
    Type CALENDAR_MONTH = new Simple(say("month"));

    /** Any value: the type of {@code null} and of the empty list's elements. */
    Type ANY = new Simple(say("any"));

    record Simple(Sentence inWords) implements Type {
        @Override
        public String toString() {
            return inWords.toString();
        }
    }

    /** An amount in a currency (ISO 4217); two currencies are never added or compared. */
    record Money(String currency) implements Type {
        private static final String OR = "/";

        /** What is in one of two currencies, nobody knows in which: it goes with no other amount. */
        private Money or(Money other) {
            return equals(other) ? this : new Money(currency + OR + other.currency);
        }

        boolean isMixed() {
            return currency.contains(OR);
        }

        @Override
        public Sentence inWords() {
            return say("money in {currency}", currency);
        }

        @Override
        public String toString() {
            return inWords().toString();
        }
    }

    /**
     * One of these option ids; comparing with another id is an error.
     *
     * @param attributes what is known of the options, read as {@code school.stage}
     */
    record Choice(Set<String> options, boolean ordered, Attributes attributes) implements Type {
        public Choice {
            options = Ordered.copy(options);
        }

        public Choice(Set<String> options, boolean ordered) {
            this(options, ordered, Attributes.NONE);
        }

        @Override
        public Sentence inWords() {
            return say("choice");
        }

        @Override
        public String toString() {
            return inWords().toString();
        }
    }

    /** A list; {@code least} is how many elements there are at the very least, such as a repeating group's {@code min}. */
    record ListOf(Type element, int least) implements Type {
        public ListOf(Type element) {
            this(element, 0);
        }

        @Override
        public Sentence inWords() {
            return say("list of {type}", element);
        }

        @Override
        public String toString() {
            return inWords().toString();
        }
    }

    /**
     * What a code list tells of its options.
     *
     * @param types by the attribute's name
     * @param values by the option's id; what is missing there is empty
     */
    record Attributes(Map<String, Type> types, Map<String, Map<String, Value>> values) {
        public static final Attributes NONE = new Attributes(Map.of(), Map.of());

        public Attributes {
            types = Map.copyOf(types);
            values = Map.copyOf(values);
        }

        /** The attribute of the option, or of each in a list. */
        Value of(Value option, String attribute) {
            return switch (option) {
                case Value.Text(String id) -> values.getOrDefault(id, Map.of()).getOrDefault(attribute, Value.EMPTY);
                case Value.Items(var options) ->
                    new Value.Items(
                            options.stream().map(one -> of(one, attribute)).toList());
                case Value.Unknown unknown -> unknown;
                default -> Value.EMPTY;
            };
        }
    }

    /**
     * A record.
     *
     * @param keys empty unless each value is known by a key of its own, as the rows of a form are: only for these can
     *     something be made once each; the keys themselves where they are always the same, as in a table of fixed rows
     */
    record Fields(Map<String, Type> fields, Optional<List<String>> keys) implements Type {
        /** Under this name a value has its key; it is none that can be written. */
        public static final String KEY = "#key";

        public Fields {
            fields = Ordered.copy(fields);
            keys = keys.map(List::copyOf);
        }

        /** Records that are put together by a rule, or parts of one answer. */
        public Fields(Map<String, Type> fields) {
            this(fields, Optional.empty());
        }

        /** What either of two records has; what only one has may be empty. */
        private Fields or(Fields other) {
            var either = new LinkedHashMap<String, Type>();
            fields.forEach((name, type) -> either.put(
                    name, other.fields.containsKey(name) ? type.or(other.fields.get(name)) : type.orEmpty()));
            other.fields.forEach((name, type) -> either.putIfAbsent(name, type.orEmpty()));
            return new Fields(
                    either, keys.equals(other.keys) ? keys : keys.flatMap(mine -> other.keys.map(theirs -> List.of())));
        }

        public static Fields row(Map<String, Type> fields) {
            return row(fields, List.of());
        }

        /** A row with one of these keys; of any key where they are none. */
        public static Fields row(Map<String, Type> fields, List<String> keys) {
            return new Fields(fields, Optional.of(keys));
        }

        @Override
        public Sentence inWords() {
            return say("record of {{names}}", List.copyOf(fields.keySet()));
        }

        @Override
        public String toString() {
            return inWords().toString();
        }
    }

    record RangeOf(Type bound) implements Type {
        @Override
        public Sentence inWords() {
            return say("range of {type}", bound);
        }

        @Override
        public String toString() {
            return inWords().toString();
        }
    }

    /** The same, but it can be hidden or left blank: a place that needs a value must guard it. */
    record OrEmpty(Type type) implements Type {
        @Override
        public Sentence inWords() {
            return say("{type} or empty", type);
        }

        @Override
        public String toString() {
            return inWords().toString();
        }
    }

    /** The type without {@link OrEmpty} around it. */
    default Type present() {
        return this instanceof OrEmpty(Type type) ? type : this;
    }

    default boolean mayBeEmpty() {
        return this instanceof OrEmpty;
    }

    default Type orEmpty() {
        return mayBeEmpty() ? this : new OrEmpty(this);
    }

    /** This type, or empty if {@code maybe}. */
    default Type orEmpty(boolean maybe) {
        return maybe ? orEmpty() : this;
    }

    /** Whether a value of {@code actual} will do where this type is needed; says nothing of emptiness. */
    default boolean accepts(Type actual) {
        Type wanted = present();
        Type given = actual.present();
        if (wanted.equals(ANY) || given.equals(ANY) || wanted.equals(given)) {
            return true;
        }
        return switch (wanted) {
            case Simple simple ->
                (simple.equals(TEXT) && given instanceof Choice)
                        || (simple.equals(DATE) && given.equals(CALENDAR_MONTH));
            case Money money -> given.equals(NUMBER) && !money.isMixed();
            case Choice choice ->
                given.equals(TEXT) || (given instanceof Choice other && choice.options.containsAll(other.options));
            case ListOf(Type element, int least) -> given instanceof ListOf list && element.accepts(list.element);
            case RangeOf(Type bound) -> given instanceof RangeOf range && bound.accepts(range.bound);
            case Fields(var fields, var keys) -> given instanceof Fields other && acceptsAll(fields, other.fields);
            case OrEmpty(Type type) -> type.accepts(given);
        };
    }

    private static boolean acceptsAll(Map<String, Type> wanted, Map<String, Type> given) {
        return wanted.entrySet().stream().allMatch(field -> {
            Type type = given.get(field.getKey());
            return type == null
                    ? field.getValue().mayBeEmpty()
                    : field.getValue().accepts(type);
        });
    }

    /** The narrowest type we can name that holds the values of both. */
    default Type or(Type other) {
        boolean empty = mayBeEmpty() || other.mayBeEmpty();
        Type one = present();
        Type two = other.present();
        if (one.equals(ANY) && mayBeEmpty()) {
            return two.orEmpty();
        }
        if (two.equals(ANY) && other.mayBeEmpty()) {
            return one.orEmpty();
        }
        if (one instanceof ListOf(Type a, int few) && two instanceof ListOf(Type b, int many)) {
            return new ListOf(a.or(b), Math.min(few, many)).orEmpty(empty);
        }
        if (one instanceof Fields record && two instanceof Fields another) {
            return record.or(another).orEmpty(empty);
        }
        if (one instanceof Money amount && two instanceof Money another) {
            return amount.or(another).orEmpty(empty);
        }
        return (one.accepts(two) ? one : two.accepts(one) ? two : ANY).orEmpty(empty);
    }

    /** Whether values of the two can be equal or stand in one order. */
    default boolean comparable(Type other) {
        if (present().equals(CALENDAR_MONTH) != other.present().equals(CALENDAR_MONTH)) {
            return present().equals(ANY) || other.present().equals(ANY);
        }
        return accepts(other)
                || other.accepts(this)
                || (present() instanceof Choice && other.present() instanceof Choice);
    }

    /** Whether its values have an order: {@code <} and ranges make sense. */
    default boolean hasOrder() {
        return switch (present()) {
            case Simple simple -> !simple.equals(BOOLEAN);
            case Money money -> true;
            case Choice choice -> choice.ordered;
            case ListOf list -> false;
            case Fields fields -> false;
            case RangeOf range -> false;
            case OrEmpty empty -> empty.type.hasOrder();
        };
    }
}
