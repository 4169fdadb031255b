package org.gulou.language;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.gulou.language.Node.Domain;

/** Expressions written out again: in messages and explanations. What is written reads back as the same expression. */
final class Source {
    private Source() {}

    static String of(Node node) {
        return switch (node) {
            case Node.Literal(int at, Value value) -> literal(value);
            case Node.PeriodLiteral(int at, Period period) -> period.toString();
            case Node.Name(int at, String name) -> name;
            case Node.Path(int at, Node of, String field) -> tight(of) + "." + field;
            case Node.Filter(int at, Node list, Node condition) -> tight(list) + "[" + of(condition) + "]";
            case Node.Call(int at, String function, var arguments, var names) -> call(function, arguments, names);
            case Node.Function(int at, var parameters, Node body) ->
                parameters.stream()
                                .map(parameter -> parameter.name()
                                        + (parameter.type().equals(Type.ANY) ? "" : ": " + parameter.type()))
                                .collect(Collectors.joining(", ", "(function(", ") "))
                        + of(body) + ")";
            case Node.Apply(int at, Node function, var arguments, var names) -> call(of(function), arguments, names);
            case Node.Negation(int at, Node operand) -> "-" + tight(operand);
            case Node.Arithmetic(int at, var operator, Node left, Node right) ->
                tight(left) + " " + operator.sign + " " + tight(right);
            case Node.Comparison(int at, var relation, Node left, Node right) ->
                tight(left) + " " + relation.sign + " " + tight(right);
            case Node.Every(int at, List<Node> terms) -> joined(terms, " and ");
            case Node.Either(int at, List<Node> terms) -> joined(terms, " or ");
            case Node.If(int at, Node condition, Node then, Node otherwise) ->
                "if " + of(condition) + " then " + of(then) + " else " + of(otherwise);
            case Node.For(int at, List<Domain> domains, Node result) ->
                "for " + domains(domains) + " return " + of(result);
            case Node.Quantified(int at, boolean every, List<Domain> domains, Node condition) ->
                (every ? "every " : "some ") + domains(domains) + " satisfies " + of(condition);
            case Node.Between(int at, Node value, Node low, Node high) ->
                tight(value) + " between " + tight(low) + " and " + tight(high);
            case Node.In(int at, Node value, List<Node> tests) -> tight(value) + " in (" + tests(tests) + ")";
            case Node.Bound(int at, var relation, Node bound) -> "(" + relation.sign + " " + tight(bound) + ")";
            case Node.Anything anything -> "-";
            case Node.NoneOf(int at, List<Node> tests) -> "not(" + tests(tests) + ")";
            case Node.Items(int at, List<Node> items) ->
                items.stream().map(Source::of).collect(Collectors.joining(", ", "[", "]"));
            case Node.Range range -> range(range);
            case Node.Context(int at, List<Node.Entry> entries) ->
                entries.stream()
                        .map(entry -> Words.quote(entry.name()) + ": " + of(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Node.InstanceOf(int at, Node value, Type type) -> tight(value) + " instance of " + type;
        };
    }

    private static String literal(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Words.quote(text);
            case Value.Num(var number) -> number.toString();
            case Value.Bool bool -> Words.of(bool);
            case Value.Empty empty -> "null";
            default -> "@\"" + Words.of(value) + "\"";
        };
    }

    private static String call(String function, List<Node> arguments, List<String> names) {
        var written = new StringJoiner(", ", function + "(", ")");
        for (int i = 0; i < arguments.size(); i++) {
            written.add((names.isEmpty() ? "" : names.get(i) + ": ") + of(arguments.get(i)));
        }
        return written.toString();
    }

    private static String range(Node.Range range) {
        return (range.lowIncluded() ? "[" : "(")
                + range.low().map(Source::tight).orElse("") + ".."
                + range.high().map(Source::tight).orElse("") + (range.highIncluded() ? "]" : ")");
    }

    private static String joined(List<Node> terms, String sign) {
        return terms.stream().map(Source::tight).collect(Collectors.joining(sign));
    }

    private static String domains(List<Domain> domains) {
        return domains.stream()
                .map(domain -> domain.variable() + " in " + tight(domain.from())
                        + domain.to().map(to -> ".." + tight(to)).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String tests(List<Node> tests) {
        return tests.stream()
                .map(test -> test instanceof Node.Bound(int at, var relation, Node bound)
                        ? relation.sign + " " + tight(bound)
                        : of(test))
                .collect(Collectors.joining(", "));
    }

    /** In brackets, unless it holds together by itself. */
    static String tight(Node node) {
        return switch (node) {
            case Node.Literal literal -> of(node);
            case Node.Name name -> of(node);
            case Node.Path path -> of(node);
            case Node.Filter filter -> of(node);
            case Node.Call call -> of(node);
            case Node.Function function -> of(node);
            case Node.Apply apply -> of(node);
            case Node.Items items -> of(node);
            case Node.Range range -> of(node);
            case Node.Context context -> of(node);
            case Node.Bound bound -> of(node);
            case Node.PeriodLiteral period -> of(node);
            default -> "(" + of(node) + ")";
        };
    }
}
