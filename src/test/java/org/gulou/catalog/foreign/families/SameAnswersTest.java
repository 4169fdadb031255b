package org.gulou.catalog.foreign.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;

/**
 * A draft takes and refuses the answers that its form took and refused, and asks the same under the same answers. Each line
 * holds whether something comes of the answers, the answers, and what comes of them.
 */
class SameAnswersTest {
    private static final Path FORMS = Path.of("src/test/resources/foreign-forms");

    static Conversion draft(String file) throws IOException, Unreadable {
        return Families.convert(Files.readAllBytes(FORMS.resolve(file)), List.of())
                .getFirst();
    }

    static void same(Conversion draft, String lines) {
        List<String[]> told = lines.lines().map(line -> line.split("\\|", -1)).toList();
        List<List<String>> untrue = Drafts.untrue(
                draft,
                told.stream()
                        .map(one -> Map.entry(one[1].strip(), one[2].strip()))
                        .toList());

        assertThat(told).allSatisfy(one -> {
            List<String> why = untrue.get(told.indexOf(one));
            assertThat(why.isEmpty())
                    .as(String.join("|", one) + why.stream().collect(Collectors.joining("\n", "\n", "")))
                    .isEqualTo(one[0].strip().equals("yes"));
        });
    }

    @Test
    void ofAJsonSchema() throws IOException, Unreadable {
        Conversion draft = draft("stall.schema.json");

        assertThat(draft.lossy()).isEmpty();
        same(draft, """
                yes | width: 2                                 | wrong: {kind: required}
                yes | kind: books                              | wrong: {width: required}
                yes | kind: books                              | wrong: {agree: required}
                yes | agree: false                             | wrong: {agree: required}
                no  | agree: true                              | wrong: {agree: required}
                yes | width: 0.5                               | wrong: {width: min}
                no  | width: 1                                 | wrong: {width: min}
                yes | width: 4.5                               | wrong: {width: check}
                no  | width: 4                                 | wrong: {width: check}
                yes | width: 1.25                              | wrong: {width: check}
                yes | plate: AB12                              | wrong: {plate: check}
                yes | plate: xAB123                            | wrong: {plate: check}
                no  | plate: AB123                             | wrong: {plate: check}
                yes | note: by the bridge                      | wrong: {note: check}
                no  | note: no. 7 by the bridge                | wrong: {note: check}
                yes | note: number 7 by the old bridge         | wrong: {note: maxLength}
                yes | note: no. 7                              | wrong: {plate: required}
                no  | width: 2                                 | wrong: {plate: required}
                yes | width: 3                                 | wrong: {plate: required}
                no  | width: 2.5                               | wrong: {plate: required}
                yes | kind: fish                               | wrong: {kind: option}
                yes | kind: food                               | asked: [hygiene], notAsked: [cover], wrong: {hygiene: required}
                yes | kind: books                              | notAsked: [hygiene], asked: [cover]
                yes | plate: AA000                             | asked: [reason]
                yes | plate: AB123                             | notAsked: [reason]
                yes | width: 2                                 | asked: [reason]
                yes | evenings: [friday, saturday, sunday]     | wrong: {evenings: check}
                no  | evenings: [friday, saturday]             | wrong: {evenings: check}
                no  | kind: books                              | wrong: {evenings: required}
                yes | helpers: [{name: X}]                     | wrong: {'helpers[1].name': minLength}
                yes | helpers: [{age: 15}]                     | wrong: {'helpers[1].name': required, 'helpers[1].age': min}
                no  | kind: books                              | wrong: {helpers: min}
                """);
    }

    @Test
    void ofAGovUkForm() throws IOException, Unreadable {
        Conversion draft = draft("herd.govuk.json");

        assertThat(draft.lossy()).isEmpty();
        same(draft, """
                yes | many: 11                                 | asked: [vet], notAsked: [hobby], wrong: {vet: required}
                yes | many: 10                                 | notAsked: [vet], asked: [hobby], wrong: {hobby: required}
                yes | animal: pig                              | notAsked: [vet], asked: [hobby]
                yes | animal: pig, risks: [fever]              | asked: [vet], notAsked: [hobby]
                yes | animal: pig, risks: [flood]              | notAsked: [vet], asked: [hobby]
                yes | many: 20, born: 2016-11-02               | asked: [health]
                yes | many: 20, born: 2016-11-03               | notAsked: [health]
                yes | many: 2, born: 2010-11-02                | asked: [hobby, health, mail]
                yes | many: 2, born: 2020-11-02                | asked: [hobby, mail], notAsked: [health]
                yes | many: 2                                  | wrong: {animal: required, born: required, mail: required}
                no  | animal: pig                              | wrong: {many: required}
                no  | animal: pig                              | wrong: {risks: required}
                no  | animal: pig                              | wrong: {mark: required}
                yes | many: 0                                  | wrong: {many: min}
                yes | many: 1.5                                | wrong: {many: type}
                yes | born: 2026-11-03                         | wrong: {born: max}
                no  | born: 2026-11-02                         | wrong: {born: max}
                yes | mark: xy                                 | wrong: {mark: check}
                no  | mark: xAB                                | wrong: {mark: check}
                yes | born: 2010-11-02, health: a b c d e f    | wrong: {health: maxLength}
                no  | born: 2010-11-02, health: a b c d e      | wrong: {health: maxLength}
                """);
    }

    @Test
    void ofAQuestionnaire() throws IOException, Unreadable {
        Conversion draft = draft("check-up.fhir.json");

        assertThat(draft.lossy()).isEmpty();
        same(draft, """
                yes | colds: 1                                 | wrong: {weight: required}
                yes | weight: 4                                | wrong: {weight: min}
                yes | weight: 80.5                             | wrong: {weight: max}
                no  | weight: 80                               | wrong: {weight: max}
                no  | weight: 20                               | wrong: {sight: required}
                yes | sight: poor                              | asked: [glasses], notAsked: [none], wrong: {glasses: required}
                yes | sight: good                              | notAsked: [glasses, none]
                yes | weight: 20                               | notAsked: [glasses], asked: [none]
                yes | colds: 6                                 | asked: [doctor], wrong: {doctor: required}
                yes | colds: 5                                 | notAsked: [doctor]
                yes | weight: 20                               | notAsked: [doctor]
                yes | sight: poor, glasses: true               | asked: [doctor]
                yes | sight: poor, glasses: false              | notAsked: [doctor]
                yes | sight: good, colds: 7                    | asked: [doctor]
                yes | vaccinated: [measles, mumps]             | asked: [vaccinated]
                yes | vaccinated: [pox]                        | wrong: {vaccinated: option}
                yes | weight: 20                               | wrong: {'medicine[1].named': required}
                no  | medicine: [{named: Syrup}]               | wrong: {'medicine[1].named': required}
                yes | medicine: [{}]                           | wrong: {'medicine[1].named': required}
                """);
    }

    /** Thirteen goods lead to a page, from which others go on. */
    @Test
    void ofAJourneyWhoseLongConditionHasAName() throws Unreadable {
        String goods = IntStream.rangeClosed(1, 14)
                .mapToObj("{\"text\": \"G%1$d\", \"value\": \"g%1$d\"}"::formatted)
                .collect(Collectors.joining(", "));
        String most = IntStream.rangeClosed(1, 13)
                .mapToObj(at -> """
                        {%s"field": {"name": "goods"}, "operator": "is", "value": {"type": "Value", "value": "g%d"}}
                        """.formatted(at == 1 ? "" : "\"coordinator\": \"or\", ", at))
                .collect(Collectors.joining(", "));
        Conversion draft = Drafts.of("""
                {"name": "Carts", "startPage": "/goods", "pages": [
                  {"path": "/goods", "title": "Goods", "components": [{"type": "RadiosField", "name": "goods", "title": "Goods", "list": "goods"}],
                   "next": [{"path": "/cart", "condition": "most"}, {"path": "/end"}]},
                  {"path": "/cart", "title": "Cart", "components": [{"type": "YesNoField", "name": "lit", "title": "Is it lit?"}],
                   "next": [{"path": "/lamp", "condition": "lit"}, {"path": "/end"}]},
                  {"path": "/lamp", "title": "Lamp", "components": [{"type": "TextField", "name": "lamp", "title": "Lamp"}], "next": [{"path": "/end"}]},
                  {"path": "/end", "title": "Name", "components": [{"type": "TextField", "name": "named", "title": "Name"}], "next": []}],
                 "lists": [{"name": "goods", "items": [GOODS]}],
                 "conditions": [{"name": "most", "value": {"conditions": [MOST]}},
                   {"name": "lit", "value": {"conditions": [{"field": {"name": "lit"}, "operator": "is", "value": {"type": "Value", "value": "true"}}]}}]}
                """.replace("GOODS", goods).replace("MOST", most));

        assertThat(draft.draft()).contains("rules: {reachedCart: 'goods in [", "show: reachedCart and lit");
        assertThat(draft.lossy()).isEmpty();
        same(draft, """
                yes | goods: g13                               | asked: [lit, named], notAsked: [lamp]
                yes | goods: g14                               | asked: [named], notAsked: [lit, lamp]
                yes | goods: g2, lit: true                     | asked: [lamp, named]
                yes | goods: g14, lit: true                    | notAsked: [lamp]
                """);
    }

    @Test
    void ofAProgramOfCiviFormWhereAllMayBeLeftBlank() throws IOException, Unreadable {
        String program = Files.readString(FORMS.resolve("heating-grant.civiform.json"))
                .replace("\"optional\": false", "\"optional\": true")
                .replace("\"SHOW_BLOCK\"", "\"HIDE_BLOCK\"");

        same(Drafts.of(program), """
                no  | people: 3                                | wrong: {'name.firstName': required}
                no  | people: 3                                | wrong: {tenure: required}
                yes | name: {firstName: Mei}                   | wrong: {name: check}
                yes | name: {middleName: Q.}                   | wrong: {name: check}
                no  | name: {firstName: Mei, lastName: Wu}     | wrong: {name: check}
                no  | people: 3                                | wrong: {name: check}
                yes | people: 3                                | asked: [roof]
                yes | tenure: rented                           | asked: [roof]
                yes | tenure: owned                            | notAsked: [roof]
                yes | tenure: rented                           | eligible: {condition-1: no}
                """);
    }

    @Test
    void ofAProgramOfCiviForm() throws IOException, Unreadable {
        same(draft("heating-grant.civiform.json"), """
                yes | people: 3                                | wrong: {tenure: required, fuels: required, 'name.firstName': required}
                no  | people: 3                                | wrong: {'name.middleName': required}
                yes | people: 0                                | wrong: {people: min}
                yes | people: 21                               | wrong: {people: max}
                yes | people: 2.5                              | wrong: {people: type}
                yes | people: 8                                | eligible: {condition-1: yes}
                yes | people: 9                                | eligible: {condition-1: no}
                yes | fuels: [oil, gas, wood]                  | wrong: {fuels: check}
                no  | fuels: [oil, gas]                        | wrong: {fuels: check}
                yes | movedIn: 2026-11-03                      | wrong: {movedIn: max}
                no  | movedIn: 2026-11-02                      | wrong: {movedIn: max}
                yes | tenure: owned                            | asked: [roof], wrong: {roof: required}
                no  | tenure: owned                            | wrong: {bill: required}
                yes | tenure: rented                           | notAsked: [roof]
                yes | tenure: owned, roof: x                   | wrong: {roof: minLength}
                yes | people: 3                                | wrong: {'household[1].entityName': required}
                yes | household: [{entityName: Li}]            | wrong: {'household[1].memberIncome': required}
                """);
    }

    @Test
    void ofAFormOfCamunda() throws IOException, Unreadable {
        Conversion draft = draft("mooring.form");

        assertThat(draft.lossy()).isEmpty();
        same(draft, """
                yes | length: 8                                | wrong: {boat: required, use: required, rules: required}
                no  | length: 8                                | wrong: {mark: required}
                yes | boat: A                                  | wrong: {boat: minLength}
                yes | length: 1.9                              | wrong: {length: min}
                yes | length: 30.5                             | wrong: {length: max}
                yes | length: 8.25                             | wrong: {length: check}
                no  | length: 8.2                              | wrong: {length: check}
                yes | mark: xAB-1                              | wrong: {mark: check}
                no  | mark: AB-1                               | wrong: {mark: check}
                yes | length: 8                                | notAsked: [which]
                yes | use: fishing                             | notAsked: [which]
                yes | use: other                               | asked: [which], wrong: {which: required}
                yes | needs: [water]                           | notAsked: [plug]
                yes | needs: [water, power]                    | asked: [plug]
                yes | length: 8                                | notAsked: [insurer]
                yes | length: 10                               | asked: [insurer]
                yes | length: 8, lent: true                    | asked: [insurer]
                yes | since: 2026-11-01                        | wrong: {since: min}
                no  | since: 2026-11-02                        | wrong: {since: min}
                yes | since: 2026-12-01                        | asked: [reason]
                yes | since: 2026-12-02                        | notAsked: [reason]
                yes | boat: Swan                               | asked: [reason]
                yes | rules: false                             | wrong: {rules: required}
                yes | crew: [{name: Mei, age: 17}]             | wrong: {'crew[1].guardian': required}
                no  | crew: [{name: Mei, age: 18}]             | wrong: {'crew[1].guardian': required}
                yes | crew: [{name: Mei, age: 18}, {name: Li, age: 3}]  | notAsked: [skipper]
                yes | crew: [{name: Mei, age: 17}, {name: Li, age: 3}]  | asked: [skipper]
                """);
    }

    @Test
    void ofASurvey() throws IOException, Unreadable {
        Conversion draft = draft("library-card.surveyjs.json");

        assertThat(draft.lossy()).isEmpty();
        same(draft, """
                yes | age: 30                                  | wrong: {name: required}
                no  | age: 30                                  | wrong: {age: required}
                yes | age: -1                                  | wrong: {age: check}
                yes | age: 121                                 | wrong: {age: check}
                no  | age: 120                                 | wrong: {age: check}
                yes | age: 17                                  | asked: [guardian], wrong: {guardian: required}
                yes | age: 18                                  | notAsked: [guardian]
                yes | name: Li                                 | notAsked: [guardian]
                yes | reads: [novels, maps]                    | asked: [scale]
                yes | reads: [novels]                          | notAsked: [scale]
                yes | reads: [novels, maps, music, comics]     | wrong: {reads: check}
                no  | reads: [novels, maps, music]             | wrong: {reads: check}
                yes | card: replace                            | asked: [lost], wrong: {lost: required}
                no  | card: change                             | wrong: {lost: required}
                yes | card: change                             | asked: [lost]
                yes | card: new                                | notAsked: [lost]
                yes | card: other                              | wrong: {cardComment: required}
                yes | books: []                                | wrong: {books: rows}
                yes | books: [{title: Tao}]                    | wrong: {'books[1].copies': required}
                yes | books: [{title: Tao, copies: 2}]         | notAsked: [cart]
                yes | books: [{title: Tao, copies: 6}, {title: Shi, copies: 5}] | asked: [cart]
                yes | code: 12a                                | wrong: {code: check}
                no  | code: 123                                | wrong: {code: check}
                """);
    }
}
