package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Occasion;
import org.gulou.catalog.Occasion.Part;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Reply;
import org.omnifaces.cdi.Param;

/** The guide through all services that one occasion needs. */
@Named
@RequestScoped
public class OccasionPage {
    @Inject
    @Param(pathIndex = 0)
    String id;

    @Inject
    Published published;

    @Inject
    Asking asking;

    @Inject
    Language language;

    /**
     * Something to be done.
     *
     * @param address of the guide; the empty text for what is done elsewhere
     * @param after what has to be done before; the empty text if nothing
     * @param leads where one applies for the service, if not here, in a word
     */
    public record Row(
            String title, String words, String after, String time, String fee, String address, String leads) {}

    /** A paper with the names of the parts that need it. */
    public record Paper(String title, String hint, boolean always, String parts) {}

    private Optional<Occasion> occasion() {
        return Optional.ofNullable(id).flatMap(published.catalogue()::occasion);
    }

    public void find() {
        if (occasion().isEmpty()) {
            Reply.notFound();
        }
    }

    public Guide getGuide() {
        return occasion().orElseThrow().guide();
    }

    public String getDepartment() {
        return asking.term("departments", getGuide().department());
    }

    public List<Row> getParts() {
        return occasion().orElseThrow().parts().stream().map(this::row).toList();
    }

    private Row row(Part part) {
        Optional<Guide> guide =
                part.service().flatMap(published.catalogue()::service).map(Service::guide);
        List<String> before = occasion().orElseThrow().parts().stream()
                .filter(other -> part.after().contains(other.id()))
                .map(this::title)
                .toList();
        return new Row(
                title(part),
                language.of(part.words()),
                before.isEmpty()
                        ? ""
                        : language.say("occasion.after", String.join(language.say("occasion.and"), before)),
                guide.map(known -> Periods.words(known.time().promised(), language))
                        .orElse(""),
                guide.map(known -> known.fees().isEmpty() ? "service.fee.none" : "services.fee")
                        .map(language::say)
                        .orElse(""),
                part.service().map(service -> "/service/" + service).orElse(""),
                LeadsOut.mark(guide.flatMap(Guide::elsewhere), language));
    }

    private String title(Part part) {
        return part.service()
                .flatMap(published.catalogue()::service)
                .map(service -> language.of(service.title()))
                .orElseGet(() -> language.of(part.title()));
    }

    /** What to bring together once for all parts. */
    public List<Paper> getPapers() {
        return occasion().orElseThrow().papers(published.catalogue()).stream()
                .map(shared -> new Paper(
                        language.of(shared.paper().title()),
                        language.of(shared.paper().hint()),
                        shared.paper().always(),
                        String.join(
                                language.say("occasion.and"),
                                shared.parts().stream()
                                        .map(service -> language.of(service.title()))
                                        .toList())))
                .toList();
    }
}
