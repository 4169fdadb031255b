package org.gulou.catalog.cpsv;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.finding.Facet;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;
import tools.jackson.databind.node.ObjectNode;

/** All services, or those of a place: what they are, who answers for them, what they want and cost, and what one gets. */
public final class ServiceGraph {
    private static final String DATASET = "#catalogue";
    private static final LocalizedText NAME = LocalizedText.of("政务服务事项目录", "Catalogue of public services");

    private final Catalogue catalogue;
    private final LocalDate day;
    private final Function<ServiceVersion, URI> guides;
    private final Graph graph = new Graph();
    private final Concepts concepts;
    private final Offices offices;

    private ServiceGraph(Catalogue catalogue, LocalDate day, Function<ServiceVersion, URI> guides) {
        this.catalogue = catalogue;
        this.day = day;
        this.guides = guides;
        this.concepts = new Concepts(catalogue, graph);
        this.offices = new Offices(catalogue, graph, concepts);
    }

    /**
     * A document of JSON-LD with the classes and properties of CPSV-AP.
     *
     * @param day on which a service counts as paused or not
     * @param place whose services alone are told, with the offices there; empty for all
     * @param guides where the guide of a variant is
     * @param document the address of the document itself
     * @param published when the catalogue became what it is
     */
    public static ObjectNode of(
            Catalogue catalogue,
            LocalDate day,
            Optional<DivisionCode> place,
            Function<ServiceVersion, URI> guides,
            URI document,
            Instant published) {
        var graph = new ServiceGraph(catalogue, day, guides);
        List<String> told = catalogue.services().stream()
                .flatMap(service -> service.variants().values().stream())
                .flatMap(version -> graph.tell(version, place).stream())
                .toList();
        graph.dataset(told, document, published);
        return graph.graph.json(document);
    }

    private void dataset(List<String> told, URI document, Instant published) {
        Node publisher = offices.province()
                .map(top -> new Node("#publisher", "Agent")
                        .literal("identifier", top.code().code())
                        .words("title", top.name()))
                .orElseGet(() -> new Node("#publisher", "Agent")
                        .literal("identifier", "publisher")
                        .words("title", NAME));
        graph.add(new Node(DATASET, "Dataset")
                .literal("identifier", document.toString())
                .literal("issued", published.toString())
                .words("title", NAME)
                .words(
                        "description",
                        LocalizedText.of("全部政务服务事项及其办事指南。", "All public services, with what their guides say."))
                .to("publisher", graph.add(publisher))
                .to("landingPage", document(document.resolve("/services").toString()))
                .to("hasPart", told));
    }

    /** Tells of a variant and returns its id; nothing where it is not offered in the place that was asked for. */
    private Optional<String> tell(ServiceVersion version, Optional<DivisionCode> place) {
        List<Offer> offers = catalogue.offersOf(version.service(), version.variant()).stream()
                .filter(offer -> place.stream().allMatch(offer::isNear))
                .toList();
        if (offers.isEmpty() && place.isPresent()) {
            return Optional.empty();
        }
        Guide guide = version.guide();
        String page = guides.apply(version).toString();
        var node = new Node(id(version), "PublicService")
                .literal(
                        "identifier",
                        version.variant().equals(ServiceVersion.FIRST)
                                ? version.service()
                                : version.service() + "/" + version.variant())
                .literal("notation", guide.externalCode().orElse(""))
                .words("title", guide.title())
                .words("description", guide.summary())
                .terms("keyword", guide.keywords())
                .literal(
                        "processingTime",
                        guide.time().promised().map(ServiceGraph::length).orElse(""))
                .to("isPartOf", DATASET)
                .to("page", document(page))
                .to("language", concepts.languages())
                .to(
                        "status",
                        concepts.status(
                                guide.paused().filter(pause -> pause.on(day)).isPresent()))
                .to("isClassifiedBy", concepts.term("item-types", guide.type()))
                .to("thematicArea", concepts.themes(guide.themes()))
                .to(
                        "addressee",
                        guide.audience().stream()
                                .sorted()
                                .map(concepts::audience)
                                .toList())
                .to(
                        "isGroupedBy",
                        guide.themes().lifeEvents().stream()
                                .map(concepts::lifeEvent)
                                .toList())
                .to("hasCompetentAuthority", authorities(guide, offers))
                .to(
                        "spatial",
                        offers.stream()
                                .map(Offer::division)
                                .map(offices::division)
                                .distinct()
                                .toList())
                .to("hasChannel", channels(page, guide, offers))
                .to(
                        "contactPoint",
                        offices.telephone(page + "#contact", guide.contact().phone()))
                .to("holdsRequirement", requirements(page, guide))
                .to("hasInput", papers(page, guide))
                .to("hasCost", costs(page, guide))
                .to("hasLegalResource", laws(page, guide))
                .to("produces", output(page, guide))
                .to("isReplacedBy", successor(guide).stream().toList());
        return Optional.of(graph.add(node));
    }

    /** Who decides; where nobody here takes it, the department that it belongs to. */
    private List<String> authorities(Guide guide, List<Offer> offers) {
        return offers.isEmpty()
                ? List.of(offices.department(guide.department()))
                : offers.stream()
                        .map(Offer::decides)
                        .map(offices::body)
                        .distinct()
                        .toList();
    }

    private Optional<String> successor(Guide guide) {
        return guide.successor()
                .flatMap(catalogue::service)
                .flatMap(service -> service.variant(ServiceVersion.FIRST))
                .map(this::id);
    }

    private String id(ServiceVersion version) {
        return guides.apply(version) + "#service";
    }

    private String document(String address) {
        return graph.once(address, () -> new Node(address, "Document"));
    }

    /** As a length of time of XML Schema. It knows no working days: five of them are a week. */
    private static String length(Period period) {
        int many = period.amount();
        return switch (period.unit()) {
            case WORKING_DAYS -> "P%dD".formatted(many / 5 * 7 + many % 5);
            case DAYS -> "P%dD".formatted(many);
            case WEEKS -> "P%dD".formatted(7 * many);
            case MONTHS -> "P%dM".formatted(many);
            case YEARS -> "P%dY".formatted(many);
            case HOURS -> "PT%dH".formatted(many);
            case MINUTES -> "PT%dM".formatted(many);
        };
    }

    private List<String> channels(String page, Guide guide, List<Offer> offers) {
        var ways = Facet.WAY.of(guide);
        var channels = new ArrayList<String>();
        if (ways.contains("online") || ways.contains("site")) {
            String site = guide.elsewhere()
                    .filter(Elsewhere.Site.class::isInstance)
                    .map(there -> ((Elsewhere.Site) there).address().toString())
                    .orElse(page);
            channels.add(graph.add(new Node(page + "#online", "Channel")
                    .literal("identifier", page + "#online")
                    .to("hasType", concepts.channel(Concepts.Way.ONLINE))
                    .to("page", document(site))));
        }
        if (ways.contains("window")) {
            offers.stream().map(offices::window).forEach(channels::add);
        }
        return channels;
    }

    private List<String> requirements(String page, Guide guide) {
        return guide.conditions().stream()
                .map(condition -> graph.add(new Node(page + "#condition-" + condition.id(), "Requirement")
                        .literal("identifier", condition.id())
                        .words("title", condition.words())))
                .toList();
    }

    private List<String> papers(String page, Guide guide) {
        return guide.papers().stream()
                .map(paper -> graph.add(new Node(page + "#paper-" + paper.id(), "Evidence")
                        .literal("identifier", paper.id())
                        .words("title", paper.title())
                        .words("description", paper.hint())))
                .toList();
    }

    private List<String> costs(String page, Guide guide) {
        return guide.fees().stream()
                .map(fee -> graph.add(new Node(page + "#fee-" + fee.id(), "Cost")
                        .literal("identifier", fee.id())
                        .words("description", fee.title())
                        .literal(
                                "hasValue",
                                fee.fixed().map(yuan -> yuan.toPlainString()).orElse(""))
                        .to("currency", concepts.yuan())))
                .toList();
    }

    private List<String> laws(String page, Guide guide) {
        List<Guide.Law> laws = guide.legalBasis();
        return IntStream.range(0, laws.size())
                .mapToObj(at -> graph.add(new Node(page + "#law-" + (at + 1), "LegalResource")
                        .words("title", laws.get(at).title())
                        .words("description", cited(laws.get(at)))))
                .toList();
    }

    /** Its number and the article. */
    private static LocalizedText cited(Guide.Law law) {
        if (law.article().isEmpty()) {
            return law.document();
        }
        LocalizedText article = LocalizedText.of("第" + law.article() + "条", "Article " + law.article());
        return law.document().isEmpty()
                ? article
                : article.map((language, words) -> law.document().in(language) + " " + words);
    }

    private String output(String page, Guide guide) {
        Guide.Result result = guide.result();
        return graph.add(new Node(page + "#result", "Output")
                .literal("identifier", page + "#result")
                .words("title", result.title())
                .words("description", result.description())
                .to("hasType", concepts.result(result.kind())));
    }
}
