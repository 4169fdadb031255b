package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.forms.RuleReader.Site;
import org.gulou.forms.source.CheckSource;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.EligibilitySource;
import org.gulou.forms.source.FeeSource;
import org.gulou.forms.source.FormSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.ItemSource.Edit;
import org.gulou.forms.source.PageSource;
import org.gulou.forms.source.PaperSource;
import org.gulou.forms.source.SectionSource;
import org.gulou.forms.source.SignSource;
import org.gulou.forms.source.TableSource;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Compiles a form and says everything that is wrong with it at once. */
final class FormCompiler {
    /** By this name rules read what is to be paid. */
    private static final String FEES = "fee";

    private static final Type FEE = new Type.Fields(Map.of("total", new Type.Money("CNY"), "paid", Type.BOOLEAN));

    private final FormSource source;
    private final Names facts;
    private Names around;
    private final RuleReader reader;
    private final Pages written;
    private final ItemTypes types;
    private final ItemCompiler items;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Type> ruleTypes = new LinkedHashMap<>();

    FormCompiler(FormSource source, Names around) {
        this.source = source;
        this.facts = around;
        this.around = around;
        this.reader = new RuleReader(around.areOfPublished());
        this.written = new Pages(source.pages());
        this.types = new ItemTypes(written, around);
        this.items = new ItemCompiler(reader, types, written);
    }

    Form.Compilation compile() {
        List<Problem> tooLarge = FormSize.exceeded(source);
        if (!tooLarge.isEmpty()) {
            return new Form.Compilation.Refused(tooLarge);
        }
        List<ItemSource> all =
                written.all().stream().flatMap(page -> page.items().stream()).toList();
        items.unique(all);
        source.pages().forEach(page -> new Tellers(reader.judged).judge(page.items()));
        unique(source.pages(), PageSource::id, PageSource::place, say("page"));
        unique(source.eligibility(), EligibilitySource::id, EligibilitySource::place, say("condition"));
        unique(source.papers(), PaperSource::id, PaperSource::place, say("paper"));
        source.papers().forEach(this::apart);
        unique(source.fees(), FeeSource::id, FeeSource::place, say("fee line"));
        unique(source.tables(), TableSource::name, TableSource::place, say("table"));
        unique(source.sections(), SectionSource::id, SectionSource::place, say("section"));
        var tables = new Tables(reader);
        around = FormPaper.told(
                source.papers().stream()
                        .collect(Collectors.toMap(
                                PaperSource::id, paper -> Way.all(paper.from(), paper.ways()), (one, twin) -> one)),
                new Names(facts.own(), facts.around(), tables.read(source.tables()), facts.told())
                        .behind(facts.behind())
                        .naming(types.elements()));
        reader.order.declare(FEES);
        source.papers().forEach(paper -> reader.order.declare(RuleReader.paper(paper.id())));
        for (int i = 0; i < source.pages().size(); i++) {
            items.declare(written.all().get(i).items(), "", i, written);
        }
        var sections = new Sections(source, reader).read();
        namedRules();
        var pages = new PageCompiler(written.all(), reader, items, types, around, this::names).pages();
        var block = new Block(pages.stream()
                .filter(page -> page.each().isEmpty())
                .flatMap(page -> page.items().stream())
                .toList());
        Names outside = names(-1);
        Site site = Site.outside(outside);
        var checks = source.checks().stream().map(check -> check(check, site)).toList();
        var conditions = source.eligibility().stream()
                .flatMap(condition -> condition(condition, site).stream())
                .toList();
        reader.judged.addAll(Unreachable.together(source.eligibility(), conditions));
        var papers = source.papers().stream().map(paper -> paper(paper, site)).toList();
        var fees = source.fees().stream().map(fee -> fee(fee, site)).toList();
        reader.warnings.addAll(OnlyReductions.among(source.fees(), fees));
        reader.warnings.addAll(Nameless.among(source));
        reader.warnings.addAll(SameNames.on(source.pages()));
        var signers = source.signs().stream().map(sign -> signer(sign, site)).toList();
        Rule subject = reader.rule(source.subject(), site, Type.TEXT.orEmpty(), Rule.NONE);
        tables.gaps();
        reader.problems.addAll(reader.order.problems());
        reader.judged.addAll(Unreachable.on(source.pages(), pages));
        if (!reader.problems.isEmpty()) {
            return new Form.Compilation.Refused(
                    reader.problems.stream().distinct().sorted().toList());
        }
        var form = new Form(
                block,
                pages,
                sections,
                rules,
                checks,
                conditions,
                papers,
                fees,
                signers,
                subject,
                source.once(),
                outside,
                around.tables(),
                reader.kinds);
        return new Form.Compilation.Ready(
                form, reader.warnings.stream().distinct().sorted().toList());
    }

    private <T> void unique(List<T> things, Function<T, String> id, Function<T, Place> place, Sentence what) {
        var seen = new HashSet<String>();
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                reader.problems.add(place.apply(thing)
                        .problem(
                                say("'{id}' is already the id of a {what}", id.apply(thing), what),
                                say("Choose another id.")));
            }
        }
    }

    /** A correction names items and papers by their paths, in one list. */
    private void apart(PaperSource paper) {
        if (isItem(paper.id())) {
            reader.judged.add(paper.place()
                    .problem(say("'{name}' is already the id of an item", paper.id()), say("Choose another id.")));
        }
    }

    private boolean isItem(String id) {
        return written.all().stream()
                .flatMap(page -> page.items().stream())
                .anyMatch(item -> item.id().equals(id));
    }

    /** The names of the form as seen from a page. */
    private Names names(int page) {
        var names = new LinkedHashMap<>(types.top(page));
        names.putAll(ruleTypes);
        names.put(FEES, FEE);
        names.put("form", new Type.Fields(types.top(page)));
        var behind = new LinkedHashMap<>(types.asked(page));
        source.rules().forEach((name, written) -> {
            if (rules.containsKey(name)) {
                behind.put(name, Names.Behind.rule(written));
            }
        });
        return around.inside(names).behind(behind);
    }

    private void namedRules() {
        source.rules().keySet().forEach(reader.order::declare);
        var waiting = new LinkedHashMap<>(source.rules());
        while (!waiting.isEmpty()) {
            var next = waiting.entrySet().stream()
                    .filter(rule -> Waiting.uses(rule.getValue()).stream().noneMatch(waiting::containsKey))
                    .findFirst();
            if (next.isEmpty()) {
                List<String> ring = Waiting.ring(waiting);
                Written first = waiting.getOrDefault(
                        ring.getFirst(), waiting.values().iterator().next());
                reader.problems.add(first.problem(
                        say("These rules wait for each other: {ring}", String.join(" → ", ring)),
                        say("Let one of them do without the others.")));
                return;
            }
            String name = next.get().getKey();
            namedRule(name, next.get().getValue());
            waiting.remove(name);
        }
    }

    private void namedRule(String name, Written written) {
        if (isItem(name)) {
            reader.problems.add(
                    written.problem(say("'{name}' is already the id of an item", name), say("Choose another name.")));
        }
        var expression = reader.expression(written, names(-1), Type.ANY.orEmpty());
        if (expression
                .filter(rule -> rule.type().present().equals(Type.BOOLEAN))
                .isPresent()) {
            expression = reader.expression(written, names(-1), Type.BOOLEAN.orEmpty());
        }
        ruleTypes.put(name, expression.map(Expression::type).orElse(Type.ANY));
        Rule rule = expression.map(Rule::of).orElse(Rule.NONE);
        reader.order.reads(Order.rule(name), "", -1, true, rule.reads(), written);
        rules.put(name, rule);
    }

    private Form.PlacedCheck check(CheckSource check, Site site) {
        String at = check.at().orElse("");
        Item.Check compiled = items.check(check, at, site);
        int page = check.at()
                .flatMap(item -> new Tellers(reader.problems).page(item, check, source.pages()))
                .orElseGet(
                        () -> Math.max(0, reader.order.lastPage(compiled.rule().reads())));
        return new Form.PlacedCheck(compiled, page);
    }

    private Optional<Condition> condition(EligibilitySource condition, Site outside) {
        return condition.when().map(when -> {
            var each = condition.each().map(given -> each(given, outside));
            Site site = inside(outside, each);
            Rule rule = reader.rule(when, site, Type.BOOLEAN, true);
            if (rule.expression().filter(test -> test.calls("today")).isPresent()) {
                reader.warnings.add(when.problem(
                        say("today() in a condition of eligibility changes from day to day"),
                        say("Name the date you mean, such as case.filedOn")));
            }
            int list =
                    each.map(one -> reader.order.lastPage(one.list().reads())).orElse(-1);
            return new Condition(
                    condition.id(),
                    reader.phrase(condition.words(), site),
                    rule,
                    reader.phrase(condition.otherwise(), site),
                    condition.basis(),
                    condition.binding(),
                    Math.max(list, reader.order.lastPage(RuleReader.unaliased(rule, site))),
                    each);
        });
    }

    private FormSigner signer(SignSource sign, Site outside) {
        var each = sign.each().map(given -> each(given, outside));
        Site site = inside(outside, each);
        boolean applicant = sign.who().text().strip().equals("applicant");
        return new FormSigner(
                applicant ? Optional.empty() : Optional.of(reader.rule(sign.who(), site, Type.TEXT.orEmpty(), true)),
                sign.name().map(name -> reader.rule(name, site, Type.TEXT.orEmpty(), true)),
                reader.rule(sign.when(), site, Type.BOOLEAN.orEmpty(), Rule.YES),
                each,
                sign.within());
    }

    private FormPaper paper(PaperSource paper, Site outside) {
        var each = paper.each().map(given -> each(given, outside));
        Site site = inside(outside.readBy(RuleReader.paper(paper.id())), each);
        return new FormPaper(
                paper.id(),
                reader.phrase(paper.title(), site),
                reader.phrase(paper.hint(), site),
                reader.rule(paper.when(), site, Type.BOOLEAN.orEmpty(), Rule.YES),
                reader.rule(paper.required(), site.where(paper.when()), Type.BOOLEAN.orEmpty(), Rule.YES),
                each,
                paper.oneOf(),
                paper.from().map(from -> Item.Prefill.of(from, Edit.YES, reader, site)),
                paper.ways().isEmpty() ? List.of(new Way(Way.Means.UPLOAD, "")) : paper.ways(),
                paper.files());
    }

    private FormFee fee(FeeSource fee, Site outside) {
        var each = fee.each().map(given -> each(given, outside));
        Site site = inside(outside.readBy(FEES), each);
        return new FormFee(
                fee.id(),
                reader.phrase(fee.title(), site),
                reader.rule(fee.when(), site, Type.BOOLEAN.orEmpty(), Rule.YES),
                reader.rule(fee.amount(), site.where(fee.when()), new Type.Money("CNY"), true),
                fee.round(),
                fee.due(),
                each);
    }

    private FormPaper.Each each(EachSource each, Site site) {
        return new FormPaper.Each(reader.list(each, site), each.name());
    }

    private static Site inside(Site outside, Optional<FormPaper.Each> each) {
        return each.map(one -> outside.with(one.name(), one.list())).orElse(outside);
    }
}
