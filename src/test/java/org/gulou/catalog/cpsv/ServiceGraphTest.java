package org.gulou.catalog.cpsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.definition.Own;
import org.gulou.kernel.DivisionCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The catalogue that ships, held against the shapes of CPSV-AP 3.2.0: what a class must say, and to what a property leads. */
class ServiceGraphTest {
    private static final URI DOCUMENT = URI.create("https://portal.example/open-data/services.jsonld");
    private static final JsonNode WHOLE = of(Optional.empty());

    /** Each class with what it must say. */
    private static final Map<String, Set<String>> MUST = Map.ofEntries(
            Map.entry("PublicService", Set.of("identifier", "title", "description", "hasCompetentAuthority")),
            Map.entry("PublicOrganisation", Set.of("prefLabel", "spatial")),
            Map.entry("Channel", Set.of("identifier")),
            Map.entry("Cost", Set.of("identifier")),
            Map.entry("Dataset", Set.of("title", "description", "publisher")),
            Map.entry("Agent", Set.of("identifier", "title")),
            Map.entry("Event", Set.of("identifier", "title")),
            Map.entry("Evidence", Set.of("identifier", "title")),
            Map.entry("Output", Set.of("identifier", "title")),
            Map.entry("Requirement", Set.of("identifier", "title")));

    /** Each property that leads to another thing, with the class of that thing. */
    private static final Map<String, String> LEADS_TO = Map.ofEntries(
            Map.entry("addressee", "Concept"),
            Map.entry("contactPoint", "ContactPoint"),
            Map.entry("currency", "Concept"),
            Map.entry("hasChannel", "Channel"),
            Map.entry("hasCompetentAuthority", "PublicOrganisation"),
            Map.entry("hasCost", "Cost"),
            Map.entry("hasInput", "Evidence"),
            Map.entry("hasLegalResource", "LegalResource"),
            Map.entry("hasPart", "PublicService"),
            Map.entry("hasType", "Concept"),
            Map.entry("holdsRequirement", "Requirement"),
            Map.entry("isClassifiedBy", "Concept"),
            Map.entry("isGroupedBy", "Event"),
            Map.entry("isReplacedBy", "PublicService"),
            Map.entry("landingPage", "Document"),
            Map.entry("language", "LinguisticSystem"),
            Map.entry("openingHours", "TemporalEntity"),
            Map.entry("ownedBy", "Organization"),
            Map.entry("page", "Document"),
            Map.entry("produces", "Output"),
            Map.entry("publisher", "Agent"),
            Map.entry("status", "Concept"),
            Map.entry("thematicArea", "Concept"));

    private static JsonNode of(Optional<DivisionCode> place) {
        return ServiceGraph.of(
                Own.catalogue(),
                LocalDate.of(2026, 3, 4),
                place,
                version -> URI.create("https://portal.example/service/" + version.service()
                        + (version.variant().equals(ServiceVersion.FIRST) ? "" : "/" + version.variant())),
                DOCUMENT,
                Instant.parse("2026-03-01T01:00:00Z"));
    }

    private static List<JsonNode> nodes(JsonNode document) {
        return document.get("graph").valueStream().toList();
    }

    private static Map<String, JsonNode> byId(JsonNode document) {
        return nodes(document).stream()
                .collect(Collectors.toMap(node -> node.get("id").asString(), Function.identity()));
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.path(name).valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode service(String id) {
        return nodes(WHOLE).stream()
                .filter(node -> texts(node, "type").contains("PublicService"))
                .filter(node -> node.get("identifier").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachThingSaysWhatItsClassMustSay() {
        var lacking = new TreeSet<String>();
        for (JsonNode node : nodes(WHOLE)) {
            for (String type : texts(node, "type")) {
                MUST.getOrDefault(type, Set.of()).stream()
                        .filter(name -> !node.has(name))
                        .forEach(name -> lacking.add(node.get("id").asString() + " lacks " + name));
            }
        }

        assertThat(lacking).isEmpty();
        assertThat(nodes(WHOLE)).flatExtracting(node -> texts(node, "type")).containsAll(MUST.keySet());
    }

    @Test
    void eachRelationLeadsToAThingOfItsClassInTheSameFile() {
        Map<String, JsonNode> all = byId(WHOLE);
        var astray = new TreeSet<String>();
        var used = new TreeSet<String>();
        for (JsonNode node : all.values()) {
            node.propertyNames().forEach(name -> {
                if (LEADS_TO.containsKey(name)) {
                    used.add(name);
                    texts(node, name).stream()
                            .filter(id -> !all.containsKey(id)
                                    || !texts(all.get(id), "type").contains(LEADS_TO.get(name)))
                            .forEach(id -> astray.add(node.get("id").asString() + " " + name + " " + id));
                }
            });
        }

        assertThat(astray).isEmpty();
        assertThat(used)
                .contains("hasChannel", "hasCompetentAuthority", "hasCost", "hasInput", "isGroupedBy", "produces");
    }

    @Test
    void eachNameThatIsUsedIsInTheContext() {
        Collection<String> known = WHOLE.get("@context").propertyNames();

        assertThat(nodes(WHOLE)).flatExtracting(JsonNode::propertyNames).isSubsetOf(known);
        assertThat(nodes(WHOLE)).flatExtracting(node -> texts(node, "type")).isSubsetOf(known);
        assertThat(WHOLE.get("@context").get("@base").asString()).isEqualTo(DOCUMENT.toString());
    }

    @Test
    void eachVariantOfEachServiceIsThere() {
        long variants = Own.catalogue().services().stream()
                .mapToLong(service -> service.variants().size())
                .sum();

        assertThat(texts(byId(WHOLE).get("#catalogue"), "hasPart"))
                .hasSize((int) variants)
                .doesNotHaveDuplicates();
        assertThat(service("food-business-licence/renew").get("title").get("en").asString())
                .isEqualTo("Renewal of a food business licence");
    }

    @Test
    void theProvincePublishesIt() {
        assertThat(byId(WHOLE).get("#publisher").get("title").get("zh").asString())
                .isEqualTo("贵州省");
    }

    @Test
    void whatIsPromisedInWorkingDaysIsToldInWeeksOfFive() {
        var promised = Own.catalogue()
                .service("food-business-licence")
                .orElseThrow()
                .guide()
                .time()
                .promised();

        assertThat(promised.orElseThrow()).hasToString("5 working days");
        assertThat(service("food-business-licence").get("processingTime").asString())
                .isEqualTo("P7D");
    }

    @Test
    void aPlaceHasItsOwnOfficesAndWhatTheyOffer() {
        List<JsonNode> there = nodes(of(DivisionCode.parse("520103")));

        assertThat(windows(there))
                .isNotEmpty()
                .hasSizeLessThan(windows(nodes(WHOLE)).size() / 20);
        assertThat(there)
                .filteredOn(node -> texts(node, "type").contains("PublicService"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(texts(node, "hasCompetentAuthority"))
                        .isNotEmpty()
                        .allMatch(id -> id.startsWith("#body-")));
    }

    private static List<String> windows(List<JsonNode> nodes) {
        return nodes.stream()
                .map(node -> node.get("id").asString())
                .filter(id -> id.startsWith("#window-") && !id.endsWith("-hours") && !id.contains("-telephone-"))
                .toList();
    }
}
