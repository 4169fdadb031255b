package org.gulou.web.ui;

import static java.util.stream.Collectors.toMap;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets pages read {@code #{page.title}} where {@code page} is a record; Expression Language does so from 6.0 on. */
public class RecordComponents extends ELResolver {
    /** A page asks a record hundreds of times for its components; looking them up each time would take longer than all else. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .collect(toMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
    };

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base instanceof Record && property instanceof String name) {
            Method accessor = ACCESSORS.get(base.getClass()).get(name);
            if (accessor != null) {
                context.setPropertyResolved(base, property);
                return read(accessor, base);
            }
        }
        return null;
    }

    private static @Nullable Object read(Method accessor, Object base) {
        try {
            return accessor.invoke(base);
        } catch (ReflectiveOperationException hidden) {
            throw new ELException(accessor + " of " + base.getClass() + " cannot be read by a page", hidden);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException(
                    base.getClass() + " is a record; its " + property + " cannot be set");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return base instanceof Record;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }
}
