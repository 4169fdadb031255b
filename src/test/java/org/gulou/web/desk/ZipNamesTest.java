package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ZipNamesTest {
    private final ZipNames names = new ZipNames();

    @Test
    void aFileIsCalledByItsPaperAndThenAsItsSenderCalledIt() {
        assertThat(names.free("材料/", "营业执照", "guide.pdf")).isEqualTo("材料/营业执照 guide.pdf");
    }

    @Test
    void whatIsNoPaperKeepsTheNameOfItsSender() {
        assertThat(names.free("材料/", "", "guide.pdf")).isEqualTo("材料/guide.pdf");
    }

    @Test
    void aFileThatIsCalledByItsPaperIsNotCalledSoTwice() {
        assertThat(names.free("", "营业执照", "营业执照.pdf")).isEqualTo("营业执照.pdf");
    }

    @Test
    void filesOfOneNameAreTwo() {
        names.free("材料/", "营业执照", "guide.pdf");

        assertThat(names.free("材料/", "营业执照", "Guide.pdf")).isEqualTo("材料/2-营业执照 Guide.pdf");
    }

    @Test
    void aPaperCannotLeaveItsFolder() {
        assertThat(names.free("材料/", "../身份证/户口簿", "a.pdf")).isEqualTo("材料/.. 身份证 户口簿 a.pdf");
    }

    @Test
    void aLongTitleLeavesRoomForTheNameOfTheFile() {
        String name = names.free("", "证".repeat(200), "guide.pdf");

        assertThat(name).startsWith("证证").endsWith("… guide.pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(255);
    }
}
