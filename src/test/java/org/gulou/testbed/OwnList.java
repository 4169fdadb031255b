package org.gulou.testbed;

import com.microsoft.playwright.Locator;

/** The list of a citizen's own cases, where one of them may stand on a later page. */
public final class OwnList {
    private OwnList() {}

    /** What her list says of a case. */
    public static String tells(Visitor citizen, String number) {
        citizen.visits("/my");
        Locator one = citizen.page().locator("#cases > li:has-text('" + number + "')");
        while (one.count() == 0) {
            citizen.presses("a[rel=next]");
        }
        return one.innerText().strip();
    }
}
