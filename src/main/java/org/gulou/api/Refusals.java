package org.gulou.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells a program why its request was not carried out, in the language that it accepts, else in English. */
@Provider
public class Refusals implements ExceptionMapper<Refused> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Refused refused) {
        String language = language(headers);
        Response.ResponseBuilder answer =
                Problem.into(Response.status(refused.as().status()), Problem.of(refused, language), language);
        refused.headers().forEach(answer::header);
        return answer.build();
    }

    static String language(HttpHeaders headers) {
        return language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The best of the languages that are accepted; what cannot be read says nothing. */
    static String language(@Nullable String accepted) {
        try {
            return Locale.LanguageRange.parse(Objects.requireNonNullElse(accepted, "en")).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst()
                    .orElse("en");
        } catch (IllegalArgumentException unreadable) {
            return "en";
        }
    }
}
