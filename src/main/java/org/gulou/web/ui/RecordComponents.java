package org.gulou.web.ui;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Lets pages read {@code #{page.title}} where {@code page} is a record; Expression Language does so from 6.0 on. */
public class RecordComponents extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base instanceof Record && property instanceof String name) {
            for (RecordComponent component : base.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    context.setPropertyResolved(base, property);
                    return read(component, base);
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(RecordComponent component, Object base) {
        try {
            return component.getAccessor().invoke(base);
        } catch (ReflectiveOperationException hidden) {
            throw new ELException(component + " of " + base.getClass() + " cannot be read by a page", hidden);
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
