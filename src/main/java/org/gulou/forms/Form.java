package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.source.FormSource;
import org.gulou.forms.source.SharedItem;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Problem;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** A form whose every rule has been read and checked; immutable, for any number of journeys at once. */
public final class Form {
    /** How many rows a repeating group can ever have. */
    static final int MOST_ROWS = 200;

    /** How many elements of a list can have a row each: it may be made of the rows of several groups. */
    static final int MOST_ELEMENTS = 1000;

    /** What came of compiling. */
    public sealed interface Compilation {
        /** It can be filled in; the warnings are worth a look before publishing. */
        record Ready(Form form, List<Problem> warnings) implements Compilation {}

        record Refused(List<Problem> problems) implements Compilation {}
    }

    private final Block block;
    private final List<FormPage> pages;
    private final List<FormSection> sections;
    private final FormPage[] pageOfSlot;
    private final Map<String, Rule> rules;
    private final List<PlacedCheck> checks;
    private final List<Condition> conditions;
    private final List<FormPaper> papers;
    private final List<FormFee> fees;
    private final List<FormSigner> signers;
    private final Rule subject;
    private final Optional<Once> once;
    private final Map<String, Names.Signature> tables;
    private final Names names;
    private final Map<String, Kind> kinds;
    private final Map<String, SharedItem> shared;

    /** A check across the form, on the page where it can be put right. */
    record PlacedCheck(Item.Check check, int page) {}

    Form(
            Block block,
            List<FormPage> pages,
            List<FormSection> sections,
            Map<String, Rule> rules,
            List<PlacedCheck> checks,
            List<Condition> conditions,
            List<FormPaper> papers,
            List<FormFee> fees,
            List<FormSigner> signers,
            Rule subject,
            Optional<Once> once,
            Names names,
            Map<String, Names.Signature> tables,
            Map<String, Kind> kinds) {
        this.block = block;
        this.pages = List.copyOf(pages);
        this.sections = List.copyOf(sections);
        this.pageOfSlot = new FormPage[block.items().size()];
        block.items().forEach(item -> pageOfSlot[item.slot()] = pages.get(item.page()));
        this.rules = Ordered.copy(rules);
        this.checks = List.copyOf(checks);
        this.conditions = List.copyOf(conditions);
        this.papers = List.copyOf(papers);
        this.fees = List.copyOf(fees);
        this.signers = List.copyOf(signers);
        this.subject = subject;
        this.once = once;
        this.tables = Map.copyOf(tables);
        this.names = names;
        var ofElements = new LinkedHashMap<String, SharedItem>();
        shared(block, "", ofElements);
        this.shared = Ordered.copy(ofElements);
        this.kinds = Ordered.copy(kinds);
    }

    private static void shared(Block block, String around, Map<String, SharedItem> found) {
        for (Item item : block.items()) {
            switch (item) {
                case Item.Ask ask -> ask.shared().ifPresent(of -> found.put(around + ask.id(), of));
                case Item.Group group
                when group.repeat().isEmpty() -> shared(group.block(), around + group.id() + ".", found);
                case Item.Group rows -> {}
                case Item.Notice notice -> {}
            }
        }
    }

    /**
     * Compiles a form.
     *
     * @param around what rules may read besides the form's own names: {@link #facts()} for an application; for an
     *     official's form, {@code facts()} with the names of the applicant's form
     */
    public static Compilation compile(FormSource source, Names around) {
        return new FormCompiler(source, around).compile();
    }

    /** The names {@code case} and {@code offer} with what is known of them while a form is filled in. */
    public static Names facts() {
        return Circumstances.NAMES;
    }

    /** The same for a service that is offered in these variants. */
    public static Names facts(Set<String> variants) {
        return Circumstances.names(variants);
    }

    /** What other rooms' rules may read of the filled form: items and named rules by name. */
    public Map<String, Type> names() {
        return names.own();
    }

    /** What is sure of an answer wherever it has a value, such as its limits, by its path; none of it is about rows. */
    public Map<String, Names.Behind> kept() {
        return names.keptOutsideRows();
    }

    /** What other rooms' rules may read and call: the form's names in front of those around it, and its tables. */
    public Names inside(Names around) {
        return FormPaper.told(
                papers.stream().collect(Collectors.toMap(FormPaper::id, FormPaper::allWays)),
                new Names(names(), Optional.of(around), tables, Map.of()).behind(names.behind()));
    }

    /** Every question's path without row keys, such as {@code household.monthlyIncome}, in the order of the form. */
    public List<String> paths() {
        return List.copyOf(kinds.keySet());
    }

    /** The questions, by their paths without row keys, that a named rule reads by name. */
    public List<String> readBy(String rule) {
        Set<String> read =
                Optional.ofNullable(rules.get(rule)).map(Rule::columns).orElse(Set.of());
        return paths().stream().filter(read::contains).toList();
    }

    /** What is asked or computed at a path without row keys: how to show its value. */
    public Optional<Kind> kind(String path) {
        return Optional.ofNullable(kinds.get(path));
    }

    /** Whether what stands at a path, told with row keys, follows from other answers, so that nobody answers it. */
    public boolean isComputed(String path) {
        return ask(path).flatMap(Item.Ask::computed).isPresent();
    }

    /** Whether what stands at {@code path} is no question of this form, and holds several values. */
    public boolean isWhole(String path) {
        return kind(path).isEmpty()
                && (path.indexOf('.') < 0 || paths().stream().anyMatch(other -> other.startsWith(path + ".")));
    }

    /** Whether the item at {@code path} is a group that is filled once per row. */
    public boolean repeats(String path) {
        return group(path).filter(group -> group.repeat().isPresent()).isPresent();
    }

    /** Whether the person makes the rows of the group at {@code path} herself. */
    public boolean countsRows(String path) {
        return group(path).flatMap(Item.Group::counted).isPresent();
    }

    private Optional<Item.Group> group(String path) {
        Block inside = block;
        Optional<Item.Group> group = Optional.empty();
        for (String id : path.split("\\.", -1)) {
            group = inside.item(id).filter(Item.Group.class::isInstance).map(Item.Group.class::cast);
            if (group.isEmpty()) {
                return group;
            }
            inside = group.get().block();
        }
        return group;
    }

    /** Where a second case is refused; empty where it only counts as a possible duplicate. */
    public Optional<Once> once() {
        return once;
    }

    /** The questions outside repeating groups that stand in a shared element, by path, in the order of the form. */
    Map<String, SharedItem> shared() {
        return shared;
    }

    /** The item of a shared element at a path with row keys. */
    Optional<SharedItem> sharedAt(String path) {
        return ask(path).flatMap(Item.Ask::shared);
    }

    /** The kind of the question at a path with row keys. */
    public Optional<Kind> kindAt(String path) {
        return ask(path).map(Item.Ask::kind);
    }

    /** The question at a path with row keys. */
    Optional<Item.Ask> ask(String path) {
        Block at = block;
        String[] parts = path.split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            Optional<Item> item = at.item(parts[i]);
            if (item.isPresent() && item.get() instanceof Item.Group group) {
                at = group.block();
                i += group.repeat().isPresent() ? 1 : 0;
            } else {
                return item.filter(found -> found instanceof Item.Ask).map(Item.Ask.class::cast);
            }
        }
        return Optional.empty();
    }

    Rule subject() {
        return subject;
    }

    /** The ids of the papers. */
    public List<String> paperIds() {
        return papers.stream().map(FormPaper::id).toList();
    }

    /** How each paper is asked for, by id. */
    public Map<String, PaperTerms> paperTerms() {
        return papers.stream().collect(Collectors.toMap(FormPaper::id, FormPaper::terms));
    }

    /** Whether it can cost anything. */
    public boolean hasFees() {
        return !fees.isEmpty();
    }

    Block block() {
        return block;
    }

    List<FormPage> pages() {
        return pages;
    }

    /** Whether a page that is asked for each row of the group calls a row so. */
    boolean namesRow(Item.Group group, String name) {
        for (FormPage page : pages) {
            if (page.each().isPresent()
                    && page.each().get().name().equals(name)
                    && page.each().get().group().equals(group)) {
                return true;
            }
        }
        return false;
    }

    List<FormSection> sections() {
        return sections;
    }

    FormPage pageOf(Item topItem) {
        return pageOfSlot[topItem.slot()];
    }

    Optional<FormPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    Map<String, Rule> rules() {
        return rules;
    }

    List<PlacedCheck> checks() {
        return checks;
    }

    List<Condition> conditions() {
        return conditions;
    }

    List<FormPaper> papers() {
        return papers;
    }

    List<FormFee> fees() {
        return fees;
    }

    List<FormSigner> signers() {
        return signers;
    }
}
