package org.gulou.web.ui;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Words;

/**
 * The reader's language, size of type and contrast. Chosen by a link to {@code /choose}, remembered in cookies; a first visit
 * follows the browser.
 */
@Named
@RequestScoped
public class Language {
    public static final String LANGUAGE_COOKIE = "language";
    public static final String SIZE_COOKIE = "size";
    public static final String CONTRAST_COOKIE = "contrast";
    public static final List<String> TAGS = List.of("zh", "en");

    /** Another language of the portal, and the link that changes to it. */
    public record Other(String tag, String name, String address) {}

    @Inject
    HttpServletRequest request;

    private String tag = LocalizedText.FIRST_LANGUAGE;
    private boolean large;
    private boolean highContrast;

    @PostConstruct
    void read() {
        if (InView.isPreview(request)) {
            preview();
            return;
        }
        tag = cookie(LANGUAGE_COOKIE).filter(TAGS::contains).orElseGet(this::ofBrowser);
        large = cookie(SIZE_COOKIE).filter("large"::equals).isPresent();
        highContrast = cookie(CONTRAST_COOKIE).filter("high"::equals).isPresent();
    }

    /** Whoever looks at a preview says how its reader would read it, and keeps her own choice. */
    private void preview() {
        tag = Optional.ofNullable(request.getParameter("show"))
                .filter(TAGS::contains)
                .orElse(LocalizedText.FIRST_LANGUAGE);
        large = "large".equals(request.getParameter("size"));
    }

    private String ofBrowser() {
        return request.getHeader("Accept-Language") == null
                ? LocalizedText.FIRST_LANGUAGE
                : Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(TAGS::contains)
                        .findFirst()
                        .orElse(LocalizedText.FIRST_LANGUAGE);
    }

    private Optional<String> cookie(String name) {
        return Cookies.value(request, name);
    }

    public String getTag() {
        return tag;
    }

    public boolean isLarge() {
        return large;
    }

    /** {@code large}, or null so that the attribute is left out of the page. */
    public @org.jspecify.annotations.Nullable String getTextSize() {
        return large ? "large" : null;
    }

    public boolean isHighContrast() {
        return highContrast;
    }

    /** {@code high}, or null so that the attribute is left out of the page. */
    public @org.jspecify.annotations.Nullable String getContrast() {
        return highContrast ? "high" : null;
    }

    /**
     * The portal's own words, for pages: <code>#{text['home.title']}</code>. Not a bundle of Faces, which falls back on the
     * server's language before the portal's first.
     */
    @Produces
    @Dependent
    @Named("text")
    ResourceBundle words() {
        return Words.in(tag).bundle();
    }

    /** The portal's own words for {@code key}, with the arguments in their places. */
    public String say(String key, Object... arguments) {
        return Words.in(tag).say(key, arguments);
    }

    /** What stands between two sentences: a Chinese mark has its space in itself. */
    public String getGap() {
        return tag.equals("zh") ? "" : " ";
    }

    /** {@code text} in the reader's language. */
    public String of(LocalizedText text) {
        return text.in(tag);
    }

    public Other getOther() {
        return tag.equals("zh")
                ? new Other("en", "English", "/choose?language=en&back=" + here())
                : new Other("zh", "中文", "/choose?language=zh&back=" + here());
    }

    public String getSizeAddress() {
        return "/choose?size=" + (large ? "normal" : "large") + "&back=" + here();
    }

    public String getContrastAddress() {
        return "/choose?contrast=" + (highContrast ? "normal" : "high") + "&back=" + here();
    }

    private String here() {
        return URLEncoder.encode(SameAddress.of(request).toString(), StandardCharsets.UTF_8);
    }
}
