package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Every page and door of the portal, asked for the case of somebody else by everybody whom it does not concern. */
@ArquillianTest
@RunAsClient
class EveryDoorJourney {
    private static final String NAME = "王芳";
    private static final String CITY = "杭州市";

    /** Knows everybody by name, but no case. */
    private static final String ADMIN = "admin";

    private static final List<String> OTHERS =
            List.of("wu.mei", "clerk.leishan-healthcare-security", "head.yunyan-transport", ADMIN);

    @Test
    void nobodyElseLearnsAnythingOfACaseThroughAnyOfThem() throws IOException {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            String number = CareFiling.files(applicant);
            applicant.visits("/case/" + number);
            String paper = applicant.page().locator("#papers a").first().getAttribute("href");
            List<String> doors = doors(number, paper);
            assertThat(doors).hasSizeGreaterThan(60);

            var told = new ArrayList<String>();
            for (String other : OTHERS) {
                Visitor visitor = browser.desk().signsInAs(other);
                doors.stream()
                        .filter(door -> tells(visitor.fetches(door), other))
                        .forEach(door -> told.add(other + " at " + door));
            }
            Visitor nobody = browser.desk();
            doors.stream()
                    .filter(door -> tells(nobody.fetches(door), ""))
                    .forEach(door -> told.add("nobody at " + door));

            assertThat(told).isEmpty();
        }
    }

    /** Her number was typed by whoever asks; her name, and where she moves, nobody else may read. */
    private static boolean tells(APIResponse answer, String who) {
        if (answer.status() >= 500) {
            return true;
        }
        String text = answer.text();
        boolean namesHer = text.contains(NAME) && !who.equals(ADMIN);
        return answer.status() < 400 && (namesHer || text.contains(CITY));
    }

    /** Each page as it lies in the sources, with every parameter it could be asked by, and the doors of files. */
    private static List<String> doors(String number, String paper) throws IOException {
        String parameters = Stream.of(
                        "number", "case", "q", "text", "round", "id", "ticket", "draft", "known", "numbers", "clerk",
                        "service")
                .map(name -> name + "=" + number)
                .reduce((all, one) -> all + "&" + one)
                .orElseThrow();
        try (var pages = Files.walk(Path.of("src/main/webapp"))) {
            List<String> names = pages.map(Path::toString)
                    .map(path -> path.substring("src/main/webapp".length()))
                    .filter(path -> path.matches("/(desk|admin|citizen)/[a-z-]+\\.xhtml"))
                    .filter(path -> !path.contains("sign-out"))
                    .sorted()
                    .toList();
            Stream<String> listed = names.stream()
                    .map(path -> path.startsWith("/citizen/")
                            ? path.replace("/citizen/", "/").replace(".xhtml", "/" + number) + "?" + parameters
                            : path + "?" + parameters);
            Stream<String> files = Stream.of(
                    paper,
                    "/download/receipt/" + number,
                    "/download/file/" + number,
                    "/download/opinion/" + number,
                    "/desk/list.csv?text=" + number,
                    "/desk/list.xlsx?text=" + number,
                    "/desk/led.csv?service=food-business-licence",
                    "/desk/led.xlsx?service=food-business-licence",
                    "/desk/files.zip?case=" + number,
                    "/desk/page/" + number + "/1",
                    "/desk/original/" + number);
            return Stream.concat(listed, files).toList();
        }
    }
}
