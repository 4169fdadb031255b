package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.gulou.forms.Taken;
import org.gulou.forms.Upload;

/** When and where photos were taken, in words. */
@Named
@RequestScoped
public class Photos {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Inject
    Language language;

    /** As the camera wrote it, or that it wrote nothing. */
    public String words(Upload photo) {
        String told = told(photo);
        return told.isEmpty() ? language.say("photo.untold") : told;
    }

    /** As the camera wrote it; the empty text where it wrote nothing, or nobody asked. */
    public String told(Upload photo) {
        Taken taken = photo.taken();
        Stream<String> at = taken.at().map(time -> language.say("photo.at", MINUTE.format(time))).stream();
        Stream<String> place = taken.hasPlace()
                ? Stream.of(language.say(
                        "photo.place",
                        taken.latitude().orElseThrow().toPlainString(),
                        taken.longitude().orElseThrow().toPlainString()))
                : Stream.empty();
        return Stream.concat(at, place).collect(Prose.joined());
    }
}
