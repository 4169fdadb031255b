package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;

/** What the guide shows of a workflow is the course that a case usually takes. */
class CourseTest {
    private static final Catalogue CATALOGUE = Own.catalogue();

    private static Course course(String service) {
        return Course.of(CATALOGUE.service(service).orElseThrow().newest().workflow());
    }

    private static List<String> stops(Course course) {
        return course.stops().stream().map(stop -> stop.state().id()).toList();
    }

    @Test
    void theCourseHasEveryStopToTheGrantAndNoDetour() {
        assertThat(stops(course("subsistence-allowance")))
                .contains("notice")
                .doesNotContain("objection")
                .endsWith("granted");
        assertThat(stops(course("road-freight-permit")))
                .containsExactly("received", "examination", "decision", "granted");
    }

    @Test
    void aPublicNoticeIsAStopAlsoWhereItStopsTheClock() {
        assertThat(stops(course("machinery-subsidy")))
                .containsExactly("received", "inspection", "inspected", "notice", "decision", "paying", "granted");
    }

    @Test
    void whatLeadsAwayIsToldWhereItDoesAndWhetherItComesBack() {
        Course.Stop received = course("road-freight-permit").stops().getFirst();
        assertThat(received.asides())
                .extracting(
                        aside -> aside.to().id(),
                        aside -> aside.rejoins().map(State::id).orElse(""))
                .contains(Tuple.tuple("correction", "received"), Tuple.tuple("not-accepted", ""));
    }

    @Test
    void whatLeadsPastAStopGoesOnAndAnEndLeadsNoFurther() {
        Course course = course("subsistence-allowance");

        assertThat(aside(course, "objection").ahead()).isTrue();
        assertThat(aside(course, "correction").ahead()).isFalse();
        assertThat(aside(course, "refused").rejoins()).isEmpty();
    }

    private static Course.Aside aside(Course course, String to) {
        return course.stops().stream()
                .flatMap(stop -> stop.asides().stream())
                .filter(aside -> aside.to().id().equals(to))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takingItBackIsToldOnce() {
        Course course = course("road-freight-permit");
        assertThat(course.withdrawable()).isTrue();
        assertThat(course.stops())
                .flatExtracting(Course.Stop::asides)
                .noneMatch(aside -> aside.to().id().equals("withdrawn"));
    }

    @Test
    void theCourseOfEveryServiceBeginsAtItsStartAndEnds() {
        CATALOGUE.services().stream()
                .flatMap(service -> service.variants().values().stream())
                .forEach(version -> {
                    Course course = Course.of(version.workflow());
                    assertThat(stops(course))
                            .as(version.service() + " " + version.variant())
                            .startsWith(version.workflow().start())
                            .doesNotHaveDuplicates();
                    assertThat(course.stops().getLast().state().isEnd()).isTrue();
                    assertThat(course.stops().stream()
                                    .limit(course.stops().size() - 1)
                                    .collect(Collectors.toList()))
                            .noneMatch(stop -> stop.state().isEnd());
                });
    }
}
