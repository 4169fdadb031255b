package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Sentence;
import org.gulou.language.Node.Operator;
import org.gulou.language.Node.Relation;

/** Compiles arithmetic and comparisons. */
final class Operations {
    private static final List<Type> SPANS = List.of(Type.DAYS, Type.MONTHS);
    private static final List<Type> MOMENTS = List.of(Type.DATE, Type.CALENDAR_MONTH, Type.DATE_TIME, Type.TIME);

    private final Compiler compiler;
    private final Divisors divisors;

    Operations(Compiler compiler) {
        this.compiler = compiler;
        this.divisors = new Divisors(compiler);
    }

    Typed period(Node.PeriodLiteral literal) {
        int amount = literal.period().amount();
        Value value = switch (literal.period().unit()) {
            case DAYS -> new Value.Days(Duration.ofDays(amount));
            case WEEKS -> new Value.Days(Duration.ofDays(7L * amount));
            case HOURS, MINUTES -> new Value.Days(literal.period().duration());
            case MONTHS -> new Value.Months(amount);
            case YEARS -> new Value.Months(12L * amount);
            case WORKING_DAYS -> Value.EMPTY;
        };
        return value instanceof Value.Empty
                ? workingDaysAlone(literal, say("Such as day + {period}", literal.period()))
                : new Typed(TypeOf.value(value), frame -> value);
    }

    private Typed workingDaysAlone(Node.PeriodLiteral literal, Sentence advice) {
        return compiler.fault(literal.at(), say("Working days can only be added to a date"), advice);
    }

    Typed negation(Node.Negation negation) {
        Typed operand = compiler.compile(negation.operand());
        Type type = operand.type().present();
        if (!numeric(type) && !SPANS.contains(type) && !type.equals(Type.ANY)) {
            return compiler.wrong(negation.operand(), say("a number or duration after '-'"), operand.type());
        }
        Code code = operand.code();
        boolean notZero = divisors.keptFromZero(operand);
        return new Typed(operand.type(), frame -> Calculation.negated(code.run(frame)), "", notZero);
    }

    Divisors divisors() {
        return divisors;
    }

    Typed arithmetic(Node.Arithmetic node) {
        if (node.right() instanceof Node.PeriodLiteral(int at, Period period)
                && period.unit() == Period.Unit.WORKING_DAYS
                && (node.operator() == Operator.ADD || node.operator() == Operator.SUBTRACT)) {
            return workingDays(node, period);
        }
        Typed left = compiler.compile(node.left());
        Typed right = compiler.compile(node.right());
        Optional<Type> type =
                result(node.operator(), left.type().present(), right.type().present());
        if (type.isEmpty()) {
            return compiler.fault(
                    node.at(),
                    say(
                            "'{sign}' cannot put together {left} and {right}",
                            node.operator().sign,
                            left.type(),
                            right.type()),
                    advice(node.operator(), left.type().present(), right.type().present()));
        }
        Operator operator = node.operator();
        boolean calculates = Surely.calculates(node, left, right, divisors);
        if (operator == Operator.DIVIDE && !calculates) {
            divisors.doubt(node.right());
        }
        boolean empty = left.mayBeEmpty() || right.mayBeEmpty() || !calculates;
        Code code = calculated(operator, left.code(), right.code());
        boolean number = numeric(type.get().present());
        boolean notZero = number && divisors.reckoned(node, left, right);
        return new Typed(type.get().orEmpty(empty), number ? code : written(code), "", notZero);
    }

    /** A number that is written in the rule need not be asked for each time. */
    private static Code calculated(Operator operator, Code one, Code two) {
        return two instanceof Constant(Value.Num number)
                ? frame -> Calculation.of(operator, one.run(frame), number)
                : frame -> Calculation.of(operator, one.run(frame), two.run(frame));
    }

    /** Counts the text that is made, where it is one. */
    private static Code written(Code code) {
        return frame -> {
            Value value = code.run(frame);
            frame.walk(value);
            return value;
        };
    }

    private static Sentence advice(Operator operator, Type left, Type right) {
        boolean adds = operator == Operator.ADD || operator == Operator.SUBTRACT;
        if (left instanceof Type.Money one && right instanceof Type.Money && (!left.equals(right) || one.isMixed())) {
            return say("Convert one amount into the other's currency first");
        }
        if (left instanceof Type.Money && right instanceof Type.Money) {
            return say("Write number(…) around an amount to reckon with it as a plain number");
        }
        Sentence added =
                adds ? Advice.adding(left, right, MOMENTS.contains(left), SPANS.contains(left)) : Sentence.NONE;
        if (!added.isEmpty()) {
            return added;
        }
        return operator == Operator.ADD && (left.equals(Type.TEXT) || right.equals(Type.TEXT))
                ? say("Write string(…) to make a text of a value")
                : Sentence.NONE;
    }

    private Typed workingDays(Node.Arithmetic node, Period period) {
        Typed day = compiler.compile(node.left(), Type.DATE);
        Code code = day.code();
        int count = node.operator() == Operator.SUBTRACT ? -period.amount() : period.amount();
        return new Typed(Type.DATE.orEmpty(day.mayBeEmpty()), frame -> switch (code.run(frame)) {
            case Value.Date(var date) -> Value.of(frame.surroundings.calendar().plus(date, count));
            case Value.Unknown unknown -> unknown;
            default -> Value.EMPTY;
        });
    }

    private static boolean numeric(Type type) {
        return type.equals(Type.NUMBER) || type instanceof Type.Money;
    }

    /** A month counts on by months; with days, and taken from a moment, it is its first day. */
    private static Type moment(Type type, Type other) {
        return type.equals(Type.CALENDAR_MONTH) && !other.equals(Type.MONTHS) ? Type.DATE : type;
    }

    /** The type of the result; empty where the two cannot be put together. */
    private static Optional<Type> result(Operator operator, Type one, Type two) {
        Type left = moment(one, two);
        Type right = moment(two, one);
        if (left.equals(Type.ANY) || right.equals(Type.ANY)) {
            return Optional.of(Type.ANY);
        }
        if (numeric(left) && numeric(right)) {
            return numbers(operator, left, right);
        }
        return switch (operator) {
            case ADD -> sum(left, right).or(() -> sum(right, left));
            case SUBTRACT ->
                MOMENTS.contains(left) && MOMENTS.contains(right) && left.equals(Type.TIME) == right.equals(Type.TIME)
                        ? Optional.of(Type.DAYS)
                        : sum(left, right).filter(type -> SPANS.contains(right));
            case MULTIPLY ->
                left.equals(Type.NUMBER)
                        ? Optional.of(right).filter(SPANS::contains)
                        : Optional.of(left).filter(SPANS::contains).filter(type -> right.equals(Type.NUMBER));
            case DIVIDE ->
                Optional.of(left)
                        .filter(SPANS::contains)
                        .filter(type -> right.equals(Type.NUMBER) || right.equals(left))
                        .map(type -> right.equals(Type.NUMBER) ? type : Type.NUMBER);
            case POWER -> Optional.empty();
        };
    }

    private static Optional<Type> sum(Type left, Type right) {
        if (text(left) && text(right)) {
            return Optional.of(Type.TEXT);
        }
        boolean fits = SPANS.contains(right)
                && (left.equals(right)
                        || (MOMENTS.contains(left) && !(left.equals(Type.TIME) && right.equals(Type.MONTHS))));
        return fits ? Optional.of(left) : Optional.empty();
    }

    private static boolean text(Type type) {
        return type.equals(Type.TEXT) || type instanceof Type.Choice;
    }

    /** Amounts of one currency add up, are scaled by numbers, and divide to a number. */
    private static Optional<Type> numbers(Operator operator, Type left, Type right) {
        boolean bothMoney = left instanceof Type.Money && right instanceof Type.Money;
        Type amount = left instanceof Type.Money ? left : right;
        if (bothMoney && left.or(right) instanceof Type.Money both && both.isMixed()) {
            return Optional.empty();
        }
        return switch (operator) {
            case ADD, SUBTRACT -> Optional.of(amount);
            case MULTIPLY -> bothMoney ? Optional.empty() : Optional.of(amount);
            case DIVIDE ->
                bothMoney
                        ? Optional.of(Type.NUMBER)
                        : right instanceof Type.Money ? Optional.empty() : Optional.of(left);
            case POWER -> left.equals(right) && !bothMoney ? Optional.of(Type.NUMBER) : Optional.empty();
        };
    }

    Typed comparison(Node.Comparison node) {
        Sentence byDays = Spans.advice(node);
        Optional<Node.PeriodLiteral> working = Spans.workingDays(node);
        if (working.isPresent() && !byDays.isEmpty()) {
            return workingDaysAlone(working.get(), byDays);
        }
        boolean orders = node.relation().orders();
        Typed left = orders ? compiler.compile(node.left()) : compiler.asking(() -> compiler.compile(node.left()));
        Typed right = orders ? compiler.compile(node.right()) : compiler.asking(() -> compiler.compile(node.right()));
        boolean spans = SPANS.contains(left.type().present())
                && SPANS.contains(right.type().present());
        comparable(node.at(), node.relation(), left, right, node.left(), node.right(), spans ? byDays : Sentence.NONE);
        Relation relation = node.relation();
        Code one = relation.orders() ? ranked(left, right).code() : left.code();
        Code two = relation.orders() ? ranked(right, left).code() : right.code();
        boolean empty = relation.orders() && (left.mayBeEmpty() || right.mayBeEmpty());
        boolean walked = isWhole(left.type().present()) && isWhole(right.type().present());
        return new Typed(Type.BOOLEAN.orEmpty(empty), walked ? walked(relation, one, two) : code(relation, one, two));
    }

    /** Whether comparing it with its like may mean to walk through it. */
    private static boolean isWhole(Type type) {
        return type instanceof Type.ListOf || type instanceof Type.Fields || type.equals(Type.ANY);
    }

    private static Code walked(Relation relation, Code left, Code right) {
        return frame -> {
            Value one = left.run(frame);
            frame.walk(one);
            return Relations.holds(relation, one, right.run(frame));
        };
    }

    /** Comparing with a constant is the commonest case: its value need not be asked for each time. */
    private static Code code(Relation relation, Code left, Code right) {
        if (right instanceof Constant(Value.Num number)) {
            Threshold threshold = Threshold.of(relation, number);
            return left instanceof Paths.Part part
                    ? frame -> threshold.holds(part.run(frame))
                    : frame -> threshold.holds(left.run(frame));
        }
        Code code = frame -> Relations.holds(relation, left.run(frame), right.run(frame));
        return right instanceof Constant(Value.Text(String text)) && relation == Relation.EQUAL
                ? OneOf.among(Set.of(text), left, code)
                : code;
    }

    /**
     * {@code typed}, or where it or what it is compared with is an ordered choice, the place of its option in that
     * order.
     */
    Typed ranked(Typed typed, Typed other) {
        Type own = typed.type().present();
        Type scale = own instanceof Type.Choice ? own : other.type().present();
        if (!(scale instanceof Type.Choice(var options, boolean ordered, var attributes)) || !ordered) {
            return typed;
        }
        List<String> order = List.copyOf(options);
        Code code = typed.code();
        return new Typed(typed.type(), frame -> {
            Value value = code.run(frame);
            return value instanceof Value.Text(String text) && order.contains(text)
                    ? Value.of(order.indexOf(text))
                    : value;
        });
    }

    /** Notes a fault where the two can never be equal, or have no order. */
    void comparable(int at, Relation relation, Typed left, Typed right, Node leftNode, Node rightNode) {
        comparable(at, relation, left, right, leftNode, rightNode, Sentence.NONE);
    }

    private void comparable(
            int at, Relation relation, Typed left, Typed right, Node leftNode, Node rightNode, Sentence advice) {
        if (!left.type().comparable(right.type())) {
            compiler.fault(
                    at,
                    say("Expected two values of one type, but compared {left} with {right}", left.type(), right.type()),
                    advice.or(Advice.between(left.type(), leftNode, right.type(), rightNode)));
        } else if (relation.orders() && !(left.type().hasOrder() && right.type().hasOrder())) {
            Type none = (left.type().hasOrder() ? right : left).type();
            compiler.fault(
                    at,
                    say("'{sign}' needs an order, but values of {type} have none", relation.sign, none),
                    Advice.ordering(none));
        } else {
            compiler.offered().value(left.type(), rightNode);
            compiler.offered().value(right.type(), leftNode);
        }
    }
}
