package org.gulou.cases.asks;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.cases.Kept;
import org.gulou.cases.KnownBy;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.SmallItem;
import org.gulou.forms.Question;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.TextKind;
import org.gulou.forms.kind.YesNoKind;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.language.Type;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Given;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Signer;

/**
 * Something small that a move needs, asked by the same kinds as citizens' questions.
 *
 * @param suggested what stands there before anything was typed
 */
public record Ask(
        String key,
        Kind kind,
        LocalizedText title,
        LocalizedText hint,
        boolean required,
        List<Option> options,
        List<String> suggested) {
    private static final LocalizedText REASON = LocalizedText.of("理由（申请人会看到）", "Reason (the applicant will read it)");
    private static final LocalizedText INTERNAL_REASON =
            LocalizedText.of("理由（供办理人员参考，申请人看不到）", "Reason (for officials; the applicant does not read it)");

    private static final LocalizedText REMEDY = LocalizedText.of("救济途径", "What the applicant can do against it");

    private static final LocalizedText WHICH = LocalizedText.of("哪些证照", "Which certificates");

    private static final LocalizedText SIGNED = LocalizedText.of("当场签名", "Signed before you");
    private static final LocalizedText SIGNED_HINT = LocalizedText.of(
            "下列人员还没有在线签名。核对身份证件、当场签名后再勾选。",
            "These people have not signed online. Tick who has signed before you, after you have seen who she is.");

    /** All the small things that a move asks now, who has still to sign before the official among them. */
    public static Stream<Ask> of(Move move, Proceeding proceeding) {
        List<Signer> missing = move.needs().contains(new Need.Signatures())
                ? proceeding.workflow().unsigned(proceeding.situation(), move)
                : List.of();
        return Stream.concat(
                move.needs().stream().flatMap(need -> of(need, proceeding)).map(ask -> ask.readBy(move, proceeding)),
                Stream.concat(
                        missing.isEmpty() ? Stream.empty() : Stream.of(signatures(missing)), which(move, proceeding)));
    }

    /** The certificates with which the move can do what it would. */
    private static Stream<Ask> which(Move move, Proceeding proceeding) {
        if (!move.needs().contains(new Need.Which())) {
            return Stream.empty();
        }
        List<Option> options =
                Certificates.choices(proceeding.workflow(), proceeding.situation(), move).entrySet().stream()
                        .map(one -> Option.of(one.getKey(), one.getValue()))
                        .toList();
        List<String> only = options.size() == 1 ? List.of(options.getFirst().id()) : List.of();
        return options.isEmpty()
                ? Stream.empty()
                : Stream.of(new Ask(
                        new Need.Which().key(),
                        kind("choices", options),
                        WHICH,
                        LocalizedText.NONE,
                        true,
                        options,
                        only));
    }

    /** Who writes a reason is told who reads it. */
    private Ask readBy(Move move, Proceeding proceeding) {
        return title.equals(REASON) && proceeding.isInternal(move)
                ? new Ask(key, kind, INTERNAL_REASON, hint, required, options, suggested)
                : this;
    }

    /**
     * What one need asks. What was answered stands there until it is changed, and what the definition proposes; what was not
     * asked cannot be changed.
     */
    public static Stream<Ask> of(Need need, Proceeding proceeding) {
        Stream<Ask> ask = of(need).stream();
        return switch (need) {
            case Need.Answer answer ->
                ask.filter(one -> proceeding.record().answer(answer.key()).isPresent())
                        .map(one -> one.suggesting(Kept.in(proceeding.file()).at(answer.key())));
            case Need.Item item ->
                ask.map(one -> Given.proposed(proceeding.workflow(), proceeding.situation(), item)
                        .map(value -> one.suggesting(one.kind().write(value)))
                        .orElse(one));
            default -> ask;
        };
    }

    private Ask suggesting(List<String> values) {
        return new Ask(key, kind, title, hint, required, options, values);
    }

    /** Empty where the need is no single field. */
    public static Optional<Ask> of(Need need) {
        return switch (need) {
            case Need.Reason reason -> Optional.of(text(reason.key(), REASON, List.of()));
            case Need.Remedy remedy -> Optional.of(text(remedy.key(), REMEDY, List.of(UsualRemedy.proposed())));
            case Need.Item item -> Optional.of(item(item));
            case Need.Answer(Need.Item item) -> Optional.of(item(item));
            case Need.Items items -> Optional.empty();
            case Need.Paper paper -> Optional.empty();
            case Need.Filled filled -> Optional.empty();
            case Need.FilledBefore before -> Optional.empty();
            case Need.Signatures signatures -> Optional.empty();
            case Need.Which which -> Optional.empty();
        };
    }

    /** Who has not signed yet, to be ticked by the official before whom she signs. */
    private static Ask signatures(List<Signer> missing) {
        List<Option> options = missing.stream()
                .map(signer -> Option.of(signer.key(), named(signer)))
                .toList();
        return new Ask(
                new Need.Signatures().key(), kind("choices", options), SIGNED, SIGNED_HINT, true, options, List.of());
    }

    /** The same with more words before what is suggested. */
    public Ask suggestedAfter(String words) {
        return new Ask(
                key,
                kind,
                title,
                hint,
                required,
                options,
                suggested.stream().map(text -> words + text).toList());
    }

    private static LocalizedText named(Signer signer) {
        return signer.who().isEmpty()
                ? signer.label()
                : signer.label().map(label -> label + " " + new KnownBy(signer.who()).masked());
    }

    private static Ask text(String key, LocalizedText title, List<String> suggested) {
        return new Ask(key, kind("longText", List.of()), title, LocalizedText.NONE, true, List.of(), suggested);
    }

    private static Ask item(Need.Item item) {
        List<Option> options = item.options().entrySet().stream()
                .map(option -> Option.of(option.getKey(), option.getValue()))
                .toList();
        Type type = item.type().present();
        Kind kind = SmallItem.kind(item).orElseGet(() -> kind(name(type), options));
        return new Ask(item.key(), kind, item.title(), item.hint(), item.required(), shown(kind, options), List.of());
    }

    private static String name(Type type) {
        return switch (type) {
            case Type.Money money -> "money";
            case Type.Choice choice -> "choice";
            case Type.ListOf list -> "choices";
            case Type.Simple simple when simple.equals(Type.NUMBER) -> "decimal";
            case Type.Simple simple when simple.equals(Type.BOOLEAN) -> "boolean";
            case Type.Simple simple when simple.equals(Type.DATE) -> "date";
            case Type.Simple simple when simple.equals(Type.CALENDAR_MONTH) -> "month";
            case Type.Simple simple when simple.equals(Type.TIME) -> "time";
            case Type.Simple simple -> "longText";
            case Type.Fields fields -> "longText";
            case Type.RangeOf range -> "longText";
            case Type.OrEmpty inner -> name(inner.present());
        };
    }

    private static Kind kind(String name, List<Option> options) {
        return Kind.of(name, Kind.Parameters.of(options)).orElseThrow();
    }

    private static List<Option> shown(Kind kind, List<Option> options) {
        return kind instanceof YesNoKind
                ? List.of(Option.of("true", YesNoKind.YES), Option.of("false", YesNoKind.NO))
                : options;
    }

    /** As the field's fragment shows it, with what was typed. */
    public Question question(String id, List<String> typed, LocalizedText mistake, String language) {
        return new Question(
                id,
                kind.name(),
                title.in(language),
                hint.in(language),
                "",
                "",
                kind instanceof NumberKind number ? unit(number, language) : "",
                typed,
                mistake.in(language),
                "",
                Question.Notes.NONE,
                required,
                false,
                "",
                kind.inputmode(),
                kind instanceof TextKind words
                        ? words.maxLength()
                        : kind.bounds().characters(),
                false,
                "",
                "",
                choices(id, typed, language),
                Kind.View.USUAL,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }

    private static String unit(NumberKind number, String language) {
        return switch (number.name()) {
            case "money" -> Money.currency(number.currency()).in(language);
            case "percent" -> "%";
            default -> number.unit().in(language);
        };
    }

    private List<Question.Choice> choices(String id, List<String> typed, String language) {
        return IntStream.range(0, options.size())
                .mapToObj(index -> {
                    Option option = options.get(index);
                    return new Question.Choice(
                            index == 0 ? id : id + "." + option.id(),
                            option.id(),
                            option.title().in(language),
                            option.hint().in(language),
                            typed.contains(option.id()),
                            option.exclusive());
                })
                .toList();
    }

    /** What is wrong with it, in words; a blank one is for the workflow to refuse. */
    static Stream<LocalizedText> mistake(Ask ask, Reading reading) {
        return switch (reading) {
            case Reading.Blank blank -> Stream.empty();
            case Reading.Typed(var value, var flaw) ->
                flaw.stream().filter(found -> !found.warning()).map(found -> words(ask, found));
            case Reading.Wrong(var flaw) -> Stream.of(words(ask, flaw));
        };
    }

    private static LocalizedText words(Ask ask, Reading.Flaw flaw) {
        return LocalizedText.of(
                flaw.words().in("zh").replace("{label}", ask.title().in("zh")),
                flaw.words().in("en").replace("{label}", "“" + ask.title().in("en") + "”"));
    }
}
