package org.gulou.identity;

/** In whose name somebody acts with a mandate. */
public sealed interface Represented {
    String id();

    /** As applications name her or it. */
    String name();

    record OfOrganisation(Organisation organisation) implements Represented {
        @Override
        public String id() {
            return organisation.getId();
        }

        @Override
        public String name() {
            return organisation.getName();
        }
    }

    record OfPerson(Person person) implements Represented {
        @Override
        public String id() {
            return person.getId();
        }

        @Override
        public String name() {
            return person.getName();
        }
    }

    default boolean isOrganisation() {
        return this instanceof OfOrganisation;
    }
}
