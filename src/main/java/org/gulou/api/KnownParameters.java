package org.gulou.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.api.Refused.As;

/** Refuses parameters that nothing reads: of a filter whose name has a slip in it, the whole list would come without a word. */
@Provider
public class KnownParameters implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> known = of(resource.getResourceMethod());
        request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(sent -> !known.isEmpty() && !known.contains(sent))
                .findFirst()
                .ifPresent(sent -> {
                    throw new Refused(
                            As.MALFORMED, Refused.words("api.parameter.unknown", sent, String.join(", ", known)));
                });
    }

    private static Set<String> of(Method method) {
        Stream<AnnotatedElement> carried = Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.<AnnotatedElement>of(parameter));
        return carried.filter(one -> one.isAnnotationPresent(QueryParam.class))
                .map(one -> one.getAnnotation(QueryParam.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
