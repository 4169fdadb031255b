package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.notifications.webhook.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The description is written by hand, for people; that it says what the resources do is seen here. */
class DescriptionTest {
    private static final JsonNode DESCRIPTION =
            JsonBodies.MAPPER.readTree(Api.class.getResourceAsStream("openapi.json"));

    /** What a request carries besides what it is about. */
    private static final Set<String> OF_HTTP = Set.of(HttpHeaders.CONTENT_TYPE);

    @Test
    void everyAddressWithItsMethodParametersAndKeyIsDescribedAndNoOther() {
        Map<String, String> described = new TreeMap<>();
        DESCRIPTION
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> !method.getKey().equals("parameters"))
                        .forEach(method -> described.put(
                                method.getKey() + " " + path.getKey(),
                                told(
                                        Stream.concat(
                                                path.getValue()
                                                        .path("parameters")
                                                        .valueStream(),
                                                method.getValue()
                                                        .path("parameters")
                                                        .valueStream()),
                                        !method.getValue().has("security"),
                                        method.getValue().has("requestBody")))));

        assertThat(described).isEqualTo(resources());
    }

    /** Generators of typed clients take an object of which nothing is said for one that is always empty. */
    @Test
    void everyObjectSaysWhatItHoldsOrThatItMayHoldAnything() {
        assertThat(nodes(DESCRIPTION)
                        .filter(node -> node.path("type").asString("").equals("object"))
                        .filter(node -> !node.has("properties") && !node.has("additionalProperties")))
                .isEmpty();
    }

    /** Generators of clients take an answer of which no schema is given for one without a body, and hand nothing on. */
    @Test
    void everyFileIsSaidToBeBytes() {
        assertThat(nodes(DESCRIPTION.get("paths"))
                        .flatMap(node -> node.path("content").properties().stream())
                        .filter(body -> !body.getKey().contains("json"))
                        .map(body -> body.getKey() + " "
                                + body.getValue().at("/schema/format").asString("")))
                .containsExactlyInAnyOrder("*/* binary", "application/pdf binary");
    }

    /** So that who makes a client can leave the events out, which it does not send. */
    @Test
    void everyEventIsKeptApartFromTheCalls() {
        assertThat(nodes(DESCRIPTION.get("webhooks"))
                        .filter(node -> node.has("operationId"))
                        .map(event -> event.at("/tags/0").asString("")))
                .isNotEmpty()
                .containsOnly("Events");
    }

    /** The answers of what stands around the resources, whichever of them is meant. */
    @Test
    void everyAddressNamesHowItAnswersWhatCannotBeReadOrTold() {
        DESCRIPTION
                .get("paths")
                .valueStream()
                .flatMap(path -> path.properties().stream())
                .filter(method -> !method.getKey().equals("parameters"))
                .map(method -> method.getValue().get("responses"))
                .forEach(responses -> {
                    assertThat(names(responses)).contains("400", "500", "503");
                    boolean bytes = responses.path("200").has("content")
                            && names(responses.at("/200/content")).stream().noneMatch(kind -> kind.endsWith("json"));
                    assertThat(responses.has("406")).as("%s", responses).isNotEqualTo(bytes);
                });
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(DescriptionTest::nodes));
    }

    private static String told(Stream<JsonNode> parameters, boolean key, boolean body) {
        return parameters
                        .map(one ->
                                one.get("in").asString() + " " + one.get("name").asString())
                        .collect(Collectors.toCollection(TreeSet::new))
                + (key ? " key" : "")
                + (body ? " body" : "");
    }

    private static Map<String, String> resources() {
        var found = new TreeMap<String, String>();
        new ClassFileImporter()
                .importPackages("org.gulou.api").stream()
                        .filter(one -> one.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .filter(one -> !one.equals(Description.class))
                        .forEach(one -> Arrays.stream(one.getDeclaredMethods())
                                .filter(method ->
                                        method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
                                .forEach(method -> found.put(address(one, method), does(one, method))));
        return found;
    }

    private static String address(Class<?> resource, Method method) {
        String inside = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value().replaceAll(": [^}]*", ""))
                .orElse("");
        return (method.isAnnotationPresent(GET.class) ? "get " : "post ")
                + resource.getAnnotation(Path.class).value()
                + inside;
    }

    private static String does(Class<?> resource, Method method) {
        Stream<AnnotatedElement> carried = Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.<AnnotatedElement>of(parameter));
        Set<String> parameters =
                carried.flatMap(DescriptionTest::parameter).collect(Collectors.toCollection(TreeSet::new));
        boolean body =
                Arrays.stream(method.getParameters()).map(Parameter::getType).anyMatch(InputStream.class::equals);
        return parameters + (resource.isAnnotationPresent(ForPrograms.class) ? " key" : "") + (body ? " body" : "");
    }

    private static Stream<String> parameter(AnnotatedElement element) {
        return Stream.of(
                        Optional.ofNullable(element.getAnnotation(PathParam.class))
                                .map(one -> "path " + one.value()),
                        Optional.ofNullable(element.getAnnotation(QueryParam.class))
                                .map(one -> "query " + one.value()),
                        Optional.ofNullable(element.getAnnotation(HeaderParam.class))
                                .map(HeaderParam::value)
                                .filter(name -> !OF_HTTP.contains(name))
                                .map(name -> "header " + name))
                .flatMap(Optional::stream);
    }

    @ParameterizedTest
    @CsvSource({
        "Case, org.gulou.api.WholeCase",
        "Answer, org.gulou.api.WholeCase$Answer",
        "Paper, org.gulou.api.WholeCase$Paper",
        "Visit, org.gulou.api.Visit",
        "Revisions, org.gulou.api.RevisionList",
        "CaseList, org.gulou.api.CaseList",
        "CaseLine, org.gulou.api.CaseLine",
        "CaseChangeList, org.gulou.api.CaseChangeList",
        "Queue, org.gulou.api.Queued",
        "WaitingCase, org.gulou.api.WaitingCase",
        "NewMessage, org.gulou.api.MessageWish",
        "NewNote, org.gulou.api.NoteWish",
        "Payment, org.gulou.api.PaymentWish",
        "MessageList, org.gulou.api.MessageList",
        "Message, org.gulou.api.MessageList$Message",
        "NoteList, org.gulou.api.NoteList",
        "FeeList, org.gulou.api.FeeList",
        "Fee, org.gulou.api.WholeCase$Fee",
        "Move, org.gulou.api.MoveWish",
        "Offer, org.gulou.api.OfferLine",
        "OfferList, org.gulou.api.OfferList",
        "WholeOffer, org.gulou.api.WholeOffer",
        "Prefill, org.gulou.api.Prefilled",
        "PrefillWish, org.gulou.api.PrefillWish",
        "Problem, org.gulou.api.Problem"
    })
    void whatIsSentAndAnsweredHasTheMembersOfItsRecord(String schema, Class<?> record) {
        JsonNode described = DESCRIPTION.at("/components/schemas/" + schema);

        assertThat(names(described.get("properties")))
                .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        Predicate<String> hasToBeThere = member -> described
                .at("/properties/" + member + "/description")
                .asString("")
                .toLowerCase(Locale.ROOT)
                .contains("it has to be there.");
        if (!schema.endsWith("Wish") && !schema.equals("Move")) {
            assertThat(described.get("required").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(record.getRecordComponents())
                            .filter(component -> !component.getType().equals(Optional.class)
                                    || hasToBeThere.test(component.getName()))
                            .map(RecordComponent::getName)
                            .toList());
        }
    }

    @Test
    void everyReasonForWhichSomethingIsRefusedIsDescribed() {
        Set<String> described = DESCRIPTION
                .get("paths")
                .valueStream()
                .flatMap(path -> path.valueStream())
                .flatMap(method -> names(method.path("responses")).stream())
                .collect(Collectors.toSet());

        assertThat(described)
                .containsAll(Arrays.stream(Refused.As.values())
                        .map(as -> String.valueOf(as.status()))
                        .toList());
    }

    @Test
    void everyEventThatIsPostedIsDescribed() {
        assertThat(DESCRIPTION
                        .at("/components/schemas/CaseEvent/properties/type/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(
                        Arrays.stream(EventType.values()).map(EventType::word).toArray(String[]::new));
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
