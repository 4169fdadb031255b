package org.gulou.catalog;

import java.net.URI;
import org.gulou.kernel.LocalizedText;

/** Where people apply for what the portal tells of, but takes no applications for. */
public sealed interface Elsewhere {
    /** What the reader of a list or of a refusal is told. */
    LocalizedText words();

    /**
     * On the site of somebody else.
     *
     * @param address of the page there; https, and of a public name
     * @param name whose site it is, as people know it
     */
    record Site(URI address, LocalizedText name) implements Elsewhere {
        @Override
        public LocalizedText words() {
            return LocalizedText.of("在其他网站办理：" + name.in("zh"), "Applied for on another site: " + name.in("en"));
        }
    }

    /** In person only, at the offices that the guide names. */
    record AtWindow() implements Elsewhere {
        @Override
        public LocalizedText words() {
            return LocalizedText.of("只能到窗口办理", "Applied for in person only");
        }
    }
}
