package org.gulou.catalog.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Eligibility;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.language.Value;

/**
 * An application that a service takes, made up at random from its own definition: page by page, as a person would go, with
 * values of each question's kind and now and then one that its stories tell.
 */
public final class MadeUpApplication {
    private static final int ATTEMPTS = 40;
    private static final int ROUNDS = 40;
    private static final Set<String> TO_READ = Set.of("info", "heading", "computed", "group", "rows", "matrix");

    /**
     * Where it is filed and when.
     *
     * @param told the story of that day
     */
    public record Occasion(String story, Offer offer, Instant at, Node.Fields told) {}

    /**
     * Who files it.
     *
     * @param organisation in whose name, and {@code code} its code; the empty text where it is for herself
     */
    public record Applicant(String name, String phone, String organisation, String code) {
        public static final Applicant UNKNOWN = new Applicant("", "", "", "");

        private Value facts() {
            return new Value.Fields(Map.of("name", known(name), "phone", known(phone)));
        }

        private Value principal() {
            return new Value.Fields(Map.of("name", known(organisation), "code", known(code)));
        }

        private static Value known(String text) {
            return text.isEmpty() ? Value.EMPTY : Value.of(text);
        }
    }

    private final Form form;
    private final Circumstances around;
    private final Random random;
    private final MadeUpValues values;
    private final Map<String, List<List<String>>> told = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private int keys = 0;
    private Answers answers = Answers.NONE;

    private MadeUpApplication(Form form, Circumstances around, Answers story, Applicant applicant, Random random) {
        this.form = form;
        this.around = around;
        this.random = random;
        this.values = new MadeUpValues(random, around.today(), applicant.code());
        story.raw()
                .forEach((path, raw) -> told.computeIfAbsent(bare(path), bare -> new ArrayList<>())
                        .add(raw));
        story.rows().forEach((path, keys) -> rows.put(bare(path), keys.size()));
    }

    /** The occasions at which people may apply, by the service and variant. */
    public static Map<String, List<Occasion>> occasions(Catalogue catalogue) {
        var all = new LinkedHashMap<String, List<Occasion>>();
        Own.FOLDER.files().keySet().stream()
                .filter(path -> path.contains("/examples/"))
                .sorted()
                .flatMap(path -> occasion(catalogue, path).stream())
                .filter(MadeUpApplication::mayApply)
                .forEach(one -> all.computeIfAbsent(
                                one.offer().service() + " " + one.offer().variant(), service -> new ArrayList<>())
                        .add(one));
        return all;
    }

    /** The occasion of a story. */
    static Optional<Occasion> occasion(Catalogue catalogue, String path) {
        Node.Fields story =
                (Node.Fields) Yaml.read(path, Own.text(path), new Mistakes()).orElseThrow();
        Node.Fields where = story.fields("offer").orElse(story);
        String variant = where.string("variant").orElse(ServiceVersion.FIRST);
        return catalogue
                .offer(Offer.id(
                        path.split("/")[2], variant, where.string("body").orElse("")))
                .map(offer -> new Occasion(
                        path, offer, Example.moment(story, "at", new Mistakes()).orElseThrow(), story));
    }

    /** Whether the story has an applicant who may apply. */
    static boolean mayApply(Occasion occasion) {
        Node.Fields expected = occasion.told().fields("expect").orElse(Example.NONE);
        boolean no = expected.string("eligible").filter("no"::equals).isPresent()
                || expected.fields("eligible")
                        .filter(each -> each.fields().keySet().stream()
                                .anyMatch(rule -> each.stringOrEmpty(rule).equals("no")))
                        .isPresent();
        return !no && occasion.told().get("then").isPresent();
    }

    /** An application that can be sent; empty where none was found. */
    public static Optional<Journey> journey(
            Catalogue catalogue, Occasion occasion, Applicant applicant, Random random) {
        Form form = catalogue.version(occasion.offer()).orElseThrow().form();
        Circumstances around = around(catalogue, occasion, applicant);
        Answers story = Told.over(
                form, Answers.NONE, occasion.told().fields("answers").orElse(Example.NONE), around, new Mistakes());
        return Stream.generate(() -> new MadeUpApplication(form, around, story, applicant, random).filled())
                .limit(ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A form that an official fills in; empty where it comes out wrong. */
    static Optional<Journey> filledIn(Form form, Circumstances around, Random random) {
        return new MadeUpApplication(form, around, Answers.NONE, Applicant.UNKNOWN, random).filled();
    }

    /** The world in which she fills it in. */
    public static Circumstances around(Catalogue catalogue, Occasion occasion, Applicant applicant) {
        Circumstances alone = new ExampleWorld(catalogue, occasion.offer(), Map.of()).at(occasion.at(), Map.of());
        if (!(alone.around().get("case") instanceof Value.Fields(var facts))) {
            return alone;
        }
        var more = new LinkedHashMap<>(facts);
        more.put("mandate", Value.of(applicant.code().isEmpty() ? "self" : "organisation"));
        more.put("applicant", applicant.facts());
        more.put("principal", applicant.principal());
        return alone.with("case", new Value.Fields(more));
    }

    private Optional<Journey> filled() {
        for (int round = 0; round < ROUNDS; round++) {
            Journey journey = journey();
            Optional<String> page = journey.firstOpen();
            if (page.isEmpty()) {
                boolean may = journey.complete() && journey.eligibility().overall() != Eligibility.Outcome.NO;
                return may ? Optional.of(journey) : Optional.empty();
            }
            if (page.get().equals(Journey.PAPERS)) {
                handsIn(journey.papers());
            } else {
                fills(page.get());
            }
        }
        return Optional.empty();
    }

    private Journey journey() {
        return Journey.of(form, answers, around);
    }

    private void fills(String page) {
        var posted = new LinkedHashMap<String, List<String>>();
        var asked = new LinkedHashSet<String>();
        for (Question question : journey().questions(page, "zh")) {
            fills(question, posted, asked);
        }
        if (!posted.containsKey("addRow")) {
            posted.put("-asked", List.copyOf(asked));
        }
        answers = journey().read(page, posted, () -> "k" + ++keys);
        answers = journey().passed("核对无误");
        for (Mistake mistake : journey().mistakes(page)) {
            if (mistake.stops()) {
                forgets(mistake.path());
            }
        }
    }

    /** What is wrong is made up anew; as what it is compared with may be at fault, something else once in a while, too. */
    private void forgets(String path) {
        answers = answers.with(path, List.of());
        List<String> all = List.copyOf(answers.raw().keySet());
        if (!all.isEmpty() && random.nextInt(3) == 0) {
            answers = answers.with(values.pick(all), List.of());
        }
    }

    private void fills(Question question, Map<String, List<String>> posted, Set<String> asked) {
        if (!TO_READ.contains(question.kind())) {
            asked.add(question.id());
            List<String> before = answers.at(question.id());
            boolean unfinished = question.selects().size() > before.size();
            if (question.kind().equals("file")) {
                attaches(question);
            } else {
                posted.put(question.id(), before.isEmpty() || unfinished ? value(question) : before);
            }
        }
        if (question.kind().equals("rows") || question.kind().equals("matrix")) {
            asked.add(question.id());
            int wanted = rows.getOrDefault(bare(question.id()), 1 + random.nextInt(2));
            if (question.moreRows() && question.rows().size() < wanted) {
                posted.put("addRow", List.of(question.id()));
            }
        }
        question.parts().forEach(part -> fills(part, posted, asked));
        question.rows().forEach(row -> row.parts().forEach(part -> fills(part, posted, asked)));
    }

    private List<String> value(Question question) {
        List<List<String>> story = told.getOrDefault(bare(question.id()), List.of());
        boolean own = question.kind().equals("uscc") || question.kind().equals("row");
        if (!story.isEmpty() && random.nextInt(4) > 0 && !own) {
            return values.pick(story);
        }
        return question.required() || random.nextInt(3) > 0 ? values.of(question) : List.of();
    }

    private void attaches(Question question) {
        List<String> types = question.limits().orElseThrow().types();
        if (question.files().isEmpty()) {
            answers = answers.withFile(question.id(), file(types));
        }
    }

    private Upload file(List<String> types) {
        String type = types.contains("pdf") ? "pdf" : types.getFirst();
        return new Upload("file" + ++keys, "made-up." + type, type, 1000);
    }

    private void handsIn(List<PaperDue> papers) {
        var posted = new LinkedHashMap<String, List<String>>();
        posted.put(
                "-asked",
                papers.stream()
                        .map(paper -> Journey.PAPERS + "." + paper.path())
                        .toList());
        for (PaperDue paper : papers) {
            Way way = values.pick(paper.ways());
            String field = Journey.PAPERS + "." + paper.path();
            posted.put(field + ".way", List.of(way.means().word()));
            posted.put(field + ".reason", List.of(way.means() == Way.Means.CANNOT ? "已遗失" : ""));
            paper.oneOf().stream().findFirst().ifPresent(one -> posted.put(field + ".which", List.of(one.id())));
            if (way.means() == Way.Means.UPLOAD && paper.files().isEmpty()) {
                answers =
                        answers.withPaperFile(paper.path(), file(paper.limits().types()));
            }
        }
        answers = journey().read(Journey.PAPERS, posted, () -> "");
    }

    private String bare(String path) {
        return bare(form, path);
    }

    /** The path without the keys of rows, which no definition knows. */
    public static String bare(Form form, String path) {
        var bare = new StringBuilder();
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            bare.append(bare.isEmpty() ? "" : ".").append(steps[i]);
            i += form.repeats(bare.toString()) ? 1 : 0;
        }
        return bare.toString();
    }
}
