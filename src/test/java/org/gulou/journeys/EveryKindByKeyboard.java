package org.gulou.journeys;

import com.microsoft.playwright.options.FilePayload;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Keyboard;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;

/** The demonstration form as somebody without a mouse and without a script fills it in. */
final class EveryKindByKeyboard {
    private final Visitor visitor;
    private final Keyboard keys;

    EveryKindByKeyboard(Visitor visitor) {
        this.visitor = visitor;
        this.keys = visitor.keyboard();
    }

    /** Starts without an account. */
    EveryKindByKeyboard starts() {
        visitor.visits("/start/" + Demonstration.SERVICE + "--yunyan-government-office");
        keys.types("name", "王芳").types("phone", "13800000021").pressesButton("#guest");
        return this;
    }

    /** Answers every page, up to the last look at all answers. */
    void answersEverything() {
        words();
        numbers();
        choices();
        times();
        keys.types("residentId", "520103198805120046");
        continues();
        places();
        members();
        for (String row : new String[] {"workday", "weekend"}) {
            keys.types("week." + row + ".from", "18:30").types("week." + row + ".hours", "6.5");
        }
        continues();
        files();
        keys.ticks("truth", "true").types("signature", "王芳");
        continues();
        keys.chooses("papers.home-proof.which", "deed").chooses("papers.home-proof.way", "at window");
        continues();
    }

    private void continues() {
        keys.pressesButton("#continue");
    }

    void words() {
        keys.types("subject", "修理路灯")
                .types("story", "昨天晚上路灯坏了。")
                .types("chineseName", "王芳")
                .types("latinName", "WANG FANG")
                .types("street", "示例路 1 号")
                .types("postcode", "550001")
                .types("phone", "13800000021")
                .types("email", "wang@example.com");
        continues();
    }

    void numbers() {
        keys.types("people", "2").types("area", "80.5").types("rent", "1200").types("share", "50");
        continues();
    }

    private void choices() {
        keys.chooses("before", "true")
                .chooses("channel", "other")
                .ticks("helped", "sign")
                .picks("[name=province]", "520000");
        continues();
        keys.types("beforeYear", "2020").types("channelOther", "邻居").types("plans.sign.hours", "2");
        keys.types("school", "第1234").pressesButton("button[name=save][value=school]");
        keys.picks("#school-list", "s1234");
        keys.types("wish", "第2345").pressesButton("button[name=save][value=wish]");
        keys.picks("#wish-list", "s2345");
        continues();
    }

    private void times() {
        keys.types("birthday", "1988", "5", "12")
                .types("since", "2020", "3")
                .types("built", "1999")
                .types("opens", "09:30")
                .types("visit", "2026", "12", "1", "10:00")
                .types("stay", "2026", "12", "1", "2026", "12", "5");
        continues();
    }

    private void places() {
        String[] levels = {"520100", "520103", "520103028", "520103028005"};
        for (int level = 0; level < levels.length; level++) {
            keys.picks(level == 0 ? "#home" : "#home-" + level, levels[level]);
            if (level < levels.length - 1) {
                keys.pressesButton("button[name=save][value=home]");
            }
        }
        keys.types("spot", "26.5743", "106.7130");
        continues();
    }

    private void members() {
        String row = visitor.page().locator("#members > fieldset").first().getAttribute("id");
        keys.types(row + ".name", "王芳").types(row + ".income", "1200").chooses(row + ".work.employed", "false");
        keys.pressesButton("button[name=addRow][value='" + row + ".schools']");
        keys.tabsTo("[name^='" + row + ".schools'][name$='.called']");
        visitor.page().keyboard().insertText("示范小学");
        continues();
        keys.chooses("contact", row.substring(row.indexOf('.') + 1));
        continues();
    }

    private void files() {
        FilePayload scan = PaperPdf.scan("scan.pdf");
        visitor.page().locator("[name='scans.files']").setInputFiles(scan);
        visitor.page().locator("[name='photo.files']").setInputFiles(PaperPdf.photo("photo.png"));
        keys.pressesButton("button[name=upload][value=photo]");
        continues();
    }
}
