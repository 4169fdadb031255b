package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gulou.Rows;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.intake.CareFilings;
import org.gulou.intake.Submission;
import org.gulou.web.PostTable.Line;
import org.gulou.web.PostTable.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the portal takes a form for is refused to everybody whom it does not concern, and to every other site. */
@ArquillianTest
@Tag("once")
class EveryPostIT {
    private static final String PATH = "services/healthcare-security/out-of-area-care/workflow.yaml";
    private static final String PERSON = "select person_id from account where sign_in_name = ?";
    private static final String SEEN = "2";
    private static final String NONE = "none";

    @Inject
    Rows rows;

    @Inject
    CareFilings care;

    @Inject
    ServletContext application;

    @Inject
    Settings settings;

    @Inject
    People people;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private final Map<Role, Knocking> all = new EnumMap<>(Role.class);
    private final Map<String, String> names = new LinkedHashMap<>();

    @Test
    void everyPageDoorAndButtonStandsInTheTable() throws IOException {
        var openings = new Openings(application);

        assertThat(openings.addresses())
                .hasSizeGreaterThan(100)
                .allSatisfy(address -> assertThat(PostTable.LINES)
                        .as(address)
                        .anyMatch(line -> (line.address() + "/").startsWith(address + "/")));
        assertThat(openings.ofSystems())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(PostTable.LINES)
                        .as(address)
                        .anyMatch(line -> line.address().matches(address)));
        assertThat(openings.buttons())
                .hasSizeGreaterThan(40)
                .allSatisfy(button -> assertThat(PostTable.LINES)
                        .as(button)
                        .anyMatch(line -> (line.form() + "&").matches(".*\\bdo=" + button + "[&:].*")));
    }

    @Test
    void whatAnotherSiteSendsIsRefusedEverywhere() throws Exception {
        var stranger = new Knocking(settings.address());
        var let = new ArrayList<String>();
        for (Line line : PostTable.LINES) {
            String address = line.address().replaceAll("[{}]", "");
            for (var header : Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://elsewhere.example")
                    .entrySet()) {
                var came = stranger.post(address, line.form(), header.getKey(), header.getValue());
                if (came.statusCode() != 403) {
                    let.add(address + " with " + header + ": " + came.statusCode());
                }
            }
        }
        assertThat(let).isEmpty();
    }

    @Test
    void whatNoDatabaseKeepsIsLookedForNowhereAndGivenBackWithoutIt() throws Exception {
        var stranger = new Knocking(settings.address());
        var otherwise = new ArrayList<String>();
        for (Line line : PostTable.LINES) {
            if (line.address().startsWith("/api/")) {
                continue;
            }
            String address = line.address().replaceAll("[{}]", "");
            int path =
                    stranger.get(line.address().replaceAll("\\{\\w*}", "a%00b")).statusCode();
            int query = stranger.get(address + "?number=a%00b").statusCode();
            var form = stranger.post(address, line.form() + "&typed=a\u0000b");
            if (path >= 500
                    || query >= 500
                    || form.statusCode() != 400
                    || !form.body().contains("value=\"ab\"")) {
                otherwise.add("%s: %d, %d, %d".formatted(address, path, query, form.statusCode()));
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void nobodyDoesWhatIsNotHersAndWhoeverMayIsLetIn() throws Exception {
        everybodySignsIn();
        somebodyHasEachThing();
        Set<String> words = new HashSet<>(names.values());
        words.removeAll(Set.of(PATH, SEEN, NONE));
        for (Role role : Role.values()) {
            words.addAll(rows.of(PERSON, role.signInName));
        }

        Photograph before = Photograph.of(database, words);
        var wrong = new ArrayList<String>();
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<String>>> each = Stream.of(Role.values())
                    .<Callable<List<String>>>map(role -> () -> letIn(role))
                    .toList();
            for (var one : together.invokeAll(each)) {
                wrong.addAll(one.get());
            }
        }
        wrong.addAll(before.differences(Photograph.of(database, words)));
        for (Line line : PostTable.LINES) {
            for (Role role : Role.values()) {
                if (line.tried() && role.isIn(line.may())) {
                    HttpResponse<String> came = sends(role, line);
                    if (came.statusCode() >= 500 || Knocking.isRefused(came)) {
                        wrong.add("kept out: " + told(role, line, came));
                    }
                }
            }
        }
        List<String> done = before.differences(Photograph.of(database, words));
        forgetTheTries();
        assertThat(wrong).isEmpty();
        assertThat(done).as("what those do who may").anyMatch(row -> row.contains(names.get("mark") + "b"));
    }

    /** Where she comes in though it does not concern her. */
    private List<String> letIn(Role role) throws IOException, InterruptedException {
        var let = new ArrayList<String>();
        for (Line line : PostTable.LINES) {
            if (line.concerns(role)) {
                HttpResponse<String> came = sends(role, line);
                boolean asItShould = role.isIn(line.vain()) ? came.statusCode() < 500 : Knocking.isRefused(came);
                if (!asItShould) {
                    let.add("let in: " + told(role, line, came));
                }
            }
        }
        return let;
    }

    private static String told(Role role, Line line, HttpResponse<String> came) {
        return "%s at %s with %s: %d".formatted(role, line.address(), line.form(), came.statusCode());
    }

    private HttpResponse<String> sends(Role role, Line line) throws IOException, InterruptedException {
        return knocking(role).post(filled(role, line.address()), filled(role, line.form()));
    }

    private Knocking knocking(Role role) {
        return Objects.requireNonNull(all.get(role));
    }

    /** What somebody types is marked with who it was. */
    private String filled(Role role, String text) {
        String filled = text.replace("{mark}", names.get("mark") + role.letter());
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    private void everybodySignsIn() throws IOException, InterruptedException {
        Path people = settings.dataFolder().resolve("demo-people.txt");
        List<String[]> known = Files.readAllLines(people).stream()
                .map(line -> line.split("\t", 2))
                .toList();
        for (Role role : Role.values()) {
            var one = new Knocking(settings.address());
            all.put(role, one);
            for (String[] line : known) {
                if (line[0].equals(role.signInName)) {
                    one.signIn(line[0], line[1]);
                }
            }
        }
    }

    private void somebodyHasEachThing() throws Exception {
        var filed = care.forAClerk();
        if (!(filed.submit() instanceof Submission.Filed(var number))) {
            throw new IllegalStateException("It is not filed");
        }
        String mark = "sweep" + filed.draft().substring(0, 6);
        names.put("mark", mark);
        names.put("case", number.toString());
        names.put("draft", care.forAClerk().draft());
        names.put("path", PATH);
        names.put("seen", SEEN);
        names.put("round", NONE);
        names.put("choice", NONE);
        names.put("key", NONE);
        names.put("clerk", person(Role.B));
        names.put("citizen", person(Role.C));
        names.put("admin", person(Role.D));
        String page = "/desk/case.xhtml";
        asks(Role.B, page, "number={case}&do=label-make&word={mark}");
        asks(Role.B, page, "number={case}&do=consult&to=body:yunyan-market-regulation&question={mark}&days=5");
        asks(Role.B, "/desk/absence.xhtml", "do=enter&from=2039-03-01&until=2039-03-02");
        asks(Role.B, "/desk/index.xhtml", "keep=true&name={mark}");
        asks(Role.L, "/desk/groups.xhtml", "body=yunyan-transport&do=make&name={mark}");
        asks(Role.L, "/desk/consultations.xhtml", "do=admit&who=zhang.wei&field={mark}");
        names.put("amendment", opened("title={mark}&path={path}"));
        names.put("empty", opened("title={mark}"));
        thing("label", "select id from label where word = ?", mark + "b");
        thing("consultation", "select id from consultation where case_number = ?", number.toString());
        thing("absence", "select id from absence where official = ? and first_day > date '2039-02-01'", person(Role.B));
        thing("view", "select id from desk_view where name = ?", mark + "b");
        thing("group", "select id from work_group where name = ?", mark + "l");
        String seat = "select h.id from holding h join account a on a.person_id = h.person_id where h.body ="
                + " 'yunyan-transport' and h.held_until is null and a.sign_in_name = ?";
        thing("seat", seat, "clerk.yunyan-transport");
        thing("headSeat", seat, Role.L.signInName);
        thing("expert", "select id from expert where field = ?", mark + "l");
    }

    private void asks(Role role, String address, String form) throws IOException, InterruptedException {
        var came = knocking(role).post(address, filled(role, form));
        assertThat(came.statusCode()).as(address + " " + form).isBetween(300, 399);
    }

    private String opened(String form) throws IOException, InterruptedException {
        var came = knocking(Role.E).post("/admin/catalogue/amendments.xhtml", filled(Role.E, form));
        return came.headers()
                .firstValue("Location")
                .map(there -> there.replaceAll(".*[?&]id=([^&#]+).*", "$1"))
                .orElseThrow();
    }

    private void thing(String name, String sql, String of) throws SQLException {
        names.put(name, rows.of(sql, of).getFirst());
    }

    private String person(Role role) throws SQLException {
        return rows.of(PERSON, role.signInName).getFirst();
    }

    /** So that whoever comes after this from here need not wait. */
    private void forgetTheTries() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from attempt");
        }
    }
}
