package org.gulou.web.citizen;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.registers.Registers;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.feedback.GuideOpinions;
import org.gulou.feedback.Ratings;
import org.gulou.intake.Reception;
import org.gulou.language.Period;
import org.gulou.web.ui.InView;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Course;
import org.gulou.workflow.batch.Standing;

/** The guide of one service: who may apply, with what, how long it takes, and where. */
@Named
@RequestScoped
public class ServicePage {
    private static final int RELATED = 6;

    @Inject
    Published published;

    @Inject
    InView inView;

    @Inject
    Language language;

    @Inject
    Reception reception;

    @Inject
    Registers registers;

    @Inject
    Ratings ratings;

    @Inject
    GuideOpinions opinions;

    @Inject
    Asking asking;

    @Inject
    HttpServletRequest request;

    private String id = "";
    private String variant = ServiceVersion.FIRST;
    private Optional<ServiceVersion> version = Optional.empty();
    private Optional<Course> course = Optional.empty();
    private Optional<List<HomePage.Entry>> related = Optional.empty();
    private Optional<List<String>> rated = Optional.empty();
    private Optional<String> window = Optional.empty();

    /** What one can apply for, and where its guide is; the address of the one shown is empty. */
    public record Variant(String title, String address) {}

    /** From the address and not from the page: what is told of a guide is also asked for before a page is begun. */
    @PostConstruct
    void read() {
        List<String> parts = List.of(Access.understood(request).split("/"));
        id = parts.size() > 2 ? parts.get(2) : "";
        variant = parts.size() > 3 ? parts.get(3) : ServiceVersion.FIRST;
    }

    private Optional<Service> service() {
        return inView.catalogue().service(id);
    }

    /** The variant that is shown, such as {@code renew}. */
    String shown() {
        return variant;
    }

    private Optional<ServiceVersion> version() {
        if (version.isEmpty()) {
            version = service().flatMap(service -> service.variant(shown()));
        }
        return version;
    }

    /** Whether there is such a service, in this variant. */
    boolean isThere() {
        return version().isPresent();
    }

    /** Answers 404 in words where there is no such service, or not in this variant; takes what is said of the guide. */
    public void find() {
        if (!isThere()) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            Posted posted = Posted.of(request);
            String clear = posted.text("clear");
            if (List.of("yes", "no").contains(clear)) {
                opinions.give(version().orElseThrow(), language.getTag(), clear.equals("yes"), posted.text("text"));
            }
            Reply.redirect(getAddress() + "?thanks=yes#clear");
        }
    }

    public boolean isThanked() {
        return "yes".equals(request.getParameter("thanks"));
    }

    public Guide getGuide() {
        return version().orElseThrow().guide();
    }

    /** Whether she can find out by a few answers whether she may apply: it is told for the usual case alone. */
    public boolean isJudged() {
        return shown().equals(ServiceVersion.FIRST)
                && getGuide().conditions().stream().anyMatch(Guide.Condition::judged);
    }

    /** The course that a case usually takes. */
    Course course() {
        if (course.isEmpty()) {
            course = Optional.of(Course.of(version().orElseThrow().workflow()));
        }
        return course.get();
    }

    /** Where one applies, if not here; none where one applies here. */
    public List<LeadsOut> getElsewhere() {
        return LeadsOut.of(getGuide().elsewhere(), language);
    }

    /** The service that takes the place of this one, as a link; none where there is none. */
    public List<Variant> getSuccessor() {
        return successor(getGuide(), inView.catalogue(), language);
    }

    static List<Variant> successor(Guide guide, Catalogue catalogue, Language language) {
        return guide.successor().stream()
                .flatMap(other -> catalogue.service(other).stream())
                .map(other -> new Variant(language.of(other.guide().title()), "/service/" + other.id()))
                .toList();
    }

    /** Services for the same purpose. */
    public List<HomePage.Entry> getRelated() {
        if (related.isEmpty()) {
            related = Optional.of(published.finder().alike(id, RELATED).stream()
                    .map(other -> HomePage.entry(other, language))
                    .toList());
        }
        return related.get();
    }

    /** The occasions for which this is one of several services, as links. */
    public List<Variant> getOccasions() {
        return inView.catalogue().occasionsOf(id).stream()
                .map(occasion -> new Variant(language.of(occasion.guide().title()), "/occasion/" + occasion.id()))
                .toList();
    }

    /** Where the form of a paper is: {@code empty}, or as a {@code sample} with made-up answers. */
    public String form(String kind, Guide.NeededPaper paper) {
        return "/form/" + kind + "/" + id + "/" + shown() + "/" + paper.id() + ".pdf" + inView.getKept();
    }

    /** Whether a register is asked for it first. */
    public boolean isLookedUp(Guide.NeededPaper paper) {
        return paper.register().filter(registers::connects).isPresent();
    }

    /** The guide as a paper. */
    public String getPaper() {
        return getAddress().replaceFirst("/service/", "/guide/") + ".pdf";
    }

    /** What else one can apply for here; none where the service has one variant only. */
    public List<Variant> getVariants() {
        var variants = service().orElseThrow().variants();
        return variants.size() == 1
                ? List.of()
                : variants.values().stream()
                        .map(version -> new Variant(
                                language.of(version.guide().title()),
                                version.variant().equals(shown()) ? "" : addressInView(version)))
                        .toList();
    }

    private String addressInView(ServiceVersion version) {
        String address = address(version);
        return inView.isPreview() ? address.replaceFirst("/service/", "/preview-guide/") + inView.getKept() : address;
    }

    /** Where the guide of a variant is. */
    static String address(ServiceVersion version) {
        String first = "/service/" + version.service();
        return version.variant().equals(ServiceVersion.FIRST) ? first : first + "/" + version.variant();
    }

    public String getId() {
        return id;
    }

    /** The address of this page without its query. */
    public String getAddress() {
        return addressInView(service().orElseThrow().variant(shown()).orElseThrow());
    }

    public String getStatutory() {
        return Periods.words(getGuide().time().statutory(), language);
    }

    public String getPromised() {
        return Periods.words(getGuide().time().promised(), language);
    }

    public String getDepartment() {
        return asking.term("departments", getGuide().department());
    }

    public String getType() {
        return asking.term("item-types", getGuide().type());
    }

    public String getValidFor() {
        return getGuide()
                .result()
                .validFor()
                .map(Period::words)
                .map(language::of)
                .map(period -> language.say("service.valid-for", period))
                .orElse("");
    }

    /** When applications are taken, where the service has windows; else the empty text. */
    public String getWindow() {
        if (window.isEmpty()) {
            window = Optional.of(window());
        }
        return window.get();
    }

    private String window() {
        return inView.catalogue().offersOf(id, shown()).stream()
                .findFirst()
                .map(offer -> reception.standing(offer, inView.catalogue()))
                .flatMap(Standing::words)
                .map(language::of)
                .orElse("");
    }

    public boolean isGuestAllowed() {
        return getGuide().access() == Guide.Access.GUEST;
    }

    /** How it was rated: in one line, then level by level; nothing before enough applicants have. */
    public List<String> getRated() {
        if (rated.isEmpty()) {
            rated = Optional.of(rated());
        }
        return rated.get();
    }

    private List<String> rated() {
        return ratings.shares(id)
                .map(shares -> Stream.concat(
                                Stream.of(language.say("service.rated", shares.satisfied(), shares.count())),
                                shares.percent().entrySet().stream()
                                        .map(level -> language.say("rate.level." + level.getKey()) + " "
                                                + level.getValue() + "%"))
                        .toList())
                .orElse(List.of());
    }
}
