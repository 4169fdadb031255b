package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.SharedElement;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;

/** What can be chosen from on the panel: kinds, shared lists, other pages, shared elements. */
@Named
@RequestScoped
public class PanelChoices {
    private static final Map<String, List<String>> WORDS = Map.of(
            "currency", List.of("CNY", "HKD", "MOP", "TWD", "USD", "EUR"),
            "level", List.of("province", "prefecture", "county", "township", "village"),
            "view", List.of("buttons", "select", "search"),
            "ordered", List.of("true"),
            "count", List.of("characters", "words"),
            "script", List.of("zh", "latin"),
            "edit", List.of("dispute", "yes", "no"),
            "files/types", List.of("pdf", "jpg", "png"),
            "files/reads", List.of("time", "place"),
            "on", List.of("form", "check", "receipt", "desk"));

    @Inject
    QuestionPanel panel;

    @Inject
    DesignedForm form;

    @Inject
    OutlineView outline;

    @Inject
    SharedParts shared;

    @Inject
    Language language;

    public List<ConditionView.Group> getKinds() {
        return Kinds.choices(panel.sheet().kind(), panel.spot().isNew(), language);
    }

    public List<ConditionView.Choice> getLists() {
        return shared.lists().stream()
                .map(list -> new ConditionView.Choice(
                        list.id(),
                        called(list.title().in(language.getTag()), list.id()),
                        list.id().equals(panel.getList())))
                .toList();
    }

    private String called(String title, String id) {
        return language.of(LocalizedText.of(title, title).bracketing(id));
    }

    public List<String> getTags() {
        return List.of("zh", "en");
    }

    /** What can be chosen under a key, what is written there too; nothing where it is typed. */
    public List<ConditionView.Choice> among(String key) {
        String chosen = panel.sheet().get(key);
        List<ConditionView.Choice> known = switch (key) {
            case "prefill" -> named(shared.vocabulary("registers"), chosen);
            case "default" -> defaults(chosen);
            case "autocomplete" -> autocomplete(chosen);
            default ->
                WORDS.getOrDefault(key, List.of()).stream()
                        .map(word -> new ConditionView.Choice(
                                word, language.say("design.among." + key + "." + word), word.equals(chosen)))
                        .toList();
        };
        boolean other = !chosen.isEmpty()
                && !known.isEmpty()
                && known.stream().noneMatch(one -> one.value().equals(chosen));
        return other
                ? Stream.concat(known.stream(), Stream.of(new ConditionView.Choice(chosen, chosen, true)))
                        .toList()
                : known;
    }

    private List<ConditionView.Choice> defaults(String chosen) {
        return switch (panel.sheet().kind()) {
            case "boolean" ->
                Stream.of("true", "false")
                        .map(value -> new ConditionView.Choice(
                                value, language.say("design.truth." + value), value.equals(chosen)))
                        .toList();
            case "choice" -> named(panel.sheet().options().offered(shared), chosen);
            default -> List.of();
        };
    }

    private List<ConditionView.Choice> autocomplete(String chosen) {
        return Stream.of("name", "tel", "email", "street-address", "postal-code", "organization", "bday")
                .map(word -> new ConditionView.Choice(
                        word, language.say("design.among.autocomplete." + word), word.equals(chosen)))
                .toList();
    }

    private List<ConditionView.Choice> named(List<OptionRow> options, String chosen) {
        return options.stream()
                .filter(option -> !option.code().isBlank())
                .map(option -> new ConditionView.Choice(
                        option.code(),
                        option.in(language.getTag()),
                        option.code().equals(chosen)))
                .toList();
    }

    /** What can be ticked under a key. */
    public List<ConditionView.Choice> ticks(String key) {
        List<String> chosen = List.of(panel.sheet().get(key).split(" "));
        return WORDS.getOrDefault(key, List.of()).stream()
                .map(word -> new ConditionView.Choice(
                        word,
                        language.say("design.among." + key.replace('/', '.') + "." + word),
                        chosen.contains(word)))
                .toList();
    }

    /** A question of a shared element, and whether it is asked here. */
    public record Part(String id, String title, boolean asked) {}

    public List<Part> getParts() {
        List<String> only = List.of(panel.sheet().get("only").split(" "));
        boolean all = panel.sheet().get("only").isBlank();
        return panel.elementItems().stream()
                .map(item -> new Part(
                        item.id(),
                        item.title().isBlank() ? item.id() : item.title().in(language.getTag()),
                        all || only.contains(item.id())))
                .toList();
    }

    /** The names of all of them. */
    public String getPartNames() {
        return String.join(" ", getParts().stream().map(Part::id).toList());
    }

    /** The pages it could be carried to. */
    public List<ConditionView.Choice> getPages() {
        return panel.spot() instanceof Spot.Item(OutlinedItem item) && item.depth() == 0
                ? form.outline().pages().stream()
                        .filter(page -> !item.path().startsWith(page.path() + "/"))
                        .map(page -> new ConditionView.Choice(page.path(), outline.title(page), false))
                        .toList()
                : List.of();
    }

    /** A shared element, and what it asks. */
    public record Element(String name, String title, List<String> asks) {}

    public List<Element> getElements() {
        return shared.elements().stream()
                .map((SharedElement element) -> new Element(
                        element.name(),
                        element.title().in(language.getTag()),
                        element.items().stream()
                                .map(item -> item.title().in(language.getTag()))
                                .toList()))
                .toList();
    }
}
