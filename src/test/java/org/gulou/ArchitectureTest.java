package org.gulou;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the house to its picture (src/docs/architecture.md); the picture below is the one that counts. */
@AnalyzeClasses(packages = "org.gulou", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** A room may use every room on a lower floor. */
    private static final String HOUSE = """
            7 web api
            6 notifications
            5 admin exchange feedback
            4 intake
            3 cases
            2 catalog identity documents
            1 forms language workflow places duties journal
            0 kernel
            """;

    /** On its own floor a room may use only these. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "forms", Set.of("language"),
            "workflow", Set.of("language"),
            "duties", Set.of("journal"),
            "catalog", Set.of("documents"));

    private static final Map<String, Integer> FLOORS = HOUSE.lines()
            .map(line -> line.split(" "))
            .flatMap(words -> Arrays.stream(words).skip(1).map(room -> Map.entry(room, Integer.valueOf(words[0]))))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String[] PURE = {
        "org.gulou.kernel..", "org.gulou.language..", "org.gulou.forms..", "org.gulou.workflow.."
    };

    private static final Path SOURCES = Path.of("src/main/java");

    @ArchTest
    static final ArchRule aPageReadsOneThingOfARecordByOneName = classes()
            .that()
            .areRecords()
            .and()
            .resideInAPackage("org.gulou.web..")
            .should(new ArchCondition<>("name no question of theirs like a part, which a page would read instead") {
                @Override
                public void check(JavaClass record, ConditionEvents events) {
                    Arrays.stream(record.reflect().getRecordComponents())
                            .map(part -> "is" + part.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                                    + part.getName().substring(1))
                            .filter(question -> record.tryGetMethod(question).isPresent())
                            .forEach(question -> events.add(
                                    SimpleConditionEvent.violated(record, record.getName() + " has " + question)));
                }
            });

    @ArchTest
    static final ArchRule everyRoomIsInThePicture = classes()
            .should(new ArchCondition<JavaClass>("lie in a room of the house") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            type, FLOORS.containsKey(room(type)), type.getName() + " lies in no room of the picture"));
                }
            });

    @ArchTest
    static void everyRoomOfThePictureIsThere(JavaClasses house) {
        assertThat(house.stream().map(ArchitectureTest::room).distinct())
                .containsExactlyInAnyOrderElementsOf(FLOORS.keySet());
    }

    @ArchTest
    static final ArchRule aRoomUsesOnlyLowerFloorsAndItsArrows = classes()
            .should(new ArchCondition<JavaClass>("use only lower floors, and neighbours by an arrow") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(use -> use.getTargetClass().getPackageName().startsWith("org.gulou."))
                            .filter(use -> !mayUse(room(type), room(use.getTargetClass())))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule theHeartKnowsNeitherServerNorDatabaseNorClock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "javax.sql..", "java.sql..", "org.primefaces..", "org.omnifaces..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyAsksForTheTimeWithoutTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.gulou.duties.Settings")
            .should()
            .callCodeUnitWhere(describe("it asks the machine for the time", ArchitectureTest::asksTheMachine));

    @ArchTest
    static final ArchRule onlyTheWebKnowsFaces = noClasses()
            .that()
            .resideOutsideOfPackage("org.gulou.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule onlyTheApiKnowsRest = noClasses()
            .that()
            .resideOutsideOfPackage("org.gulou.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule namesAreTheOfficesWords = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .resideInAnyPackage("..impl..", "..dto..", "..util..", "..service..");

    @ArchTest
    static final ArchRule aFeatureHoldsTheNumbersOfOthersNotTheirEntities = fields().that(
                    describe("are relations", ArchitectureTest::relation))
            .should(new ArchCondition<JavaField>("stay within their room") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    field.getType().getAllInvolvedRawTypes().stream()
                            .filter(type -> type.getPackageName().startsWith("org.gulou."))
                            .filter(type -> !room(type).equals(room(field.getOwner())))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " is a relation to " + type.getName())));
                }
            })
            .allowEmptyShould(true);

    @Test
    void noClassIsLongerThan300Lines() throws IOException {
        assertThat(sources()).filteredOn(source -> lines(source) > 300).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndKnowsNoNull() throws IOException {
        assertThat(sources().stream().map(Path::getParent).distinct())
                .filteredOn(folder -> !introduced(folder))
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static long lines(Path source) {
        return text(source).lines().count();
    }

    private static boolean introduced(Path folder) {
        Path introduction = folder.resolve("package-info.java");
        return Files.exists(introduction)
                && text(introduction).startsWith("/**")
                && text(introduction).contains("@NullMarked");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mayUse(String room, String other) {
        return room.equals(other)
                || FLOORS.getOrDefault(other, Integer.MAX_VALUE) < FLOORS.getOrDefault(room, -1)
                || ARROWS.getOrDefault(room, Set.of()).contains(other);
    }

    /** The part of the package's name after {@code org.gulou}. */
    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static boolean relation(JavaField field) {
        return Stream.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class, ElementCollection.class)
                .anyMatch(field::isAnnotatedWith);
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var parameters = call.getTarget().getRawParameterTypes();
        return switch (call.getName()) {
            case "now" ->
                owner.getPackageName().startsWith("java.time")
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "systemUTC", "systemDefaultZone", "system", "tick", "tickSeconds", "tickMinutes", "tickMillis" ->
                owner.isEquivalentTo(Clock.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && parameters.isEmpty();
            case "getInstance" -> owner.isAssignableTo(Calendar.class);
            default -> false;
        };
    }
}
