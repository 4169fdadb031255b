package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.SharedElement;
import org.gulou.web.ui.Language;

/** What can be chosen from on the panel: kinds, shared lists, other pages, shared elements. */
@Named
@RequestScoped
public class PanelChoices {
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
                        list.title().in(language.getTag()) + " (" + list.id() + ")",
                        list.id().equals(panel.getList())))
                .toList();
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
