package org.gulou.kernel;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who does something to a case, or looks at it. */
public sealed interface Actor {
    /** The stable id that the journal keeps; never a name. */
    String id();

    String name();

    /** A citizen who signed in, with the organisation she acts for in {@code actingFor} or an empty text. */
    record Citizen(String id, String name, String actingFor) implements Actor {}

    /** Somebody without an account, known by a confirmed draft or by number and query code. */
    record Guest(String id, String name) implements Actor {
        /** How the id begins of who takes part in the case of somebody else. */
        public static final String PARTY = "party:";

        /** The same of who objects to what is on public notice. */
        public static final String OBJECTOR = "objector:";

        /** Whether the case is somebody else's, in which she takes part. */
        public boolean isParty() {
            return id.startsWith(PARTY);
        }

        /** Whether the case is her own. */
        public boolean isApplicant() {
            return !isParty() && !id.startsWith(OBJECTOR);
        }
    }

    /** An official with the posts held at this moment. */
    record Official(String id, String name, Set<Post> posts) implements Actor {
        public Official {
            posts = Set.copyOf(posts);
        }

        /** The posts that have to do with cases. */
        public Set<Post> postsOfCases() {
            return posts.stream().filter(Post::isOfCases).collect(Collectors.toUnmodifiableSet());
        }

        /** The ids of the bodies with whose cases a post of hers has to do, sorted. */
        public List<String> bodies() {
            return bodies(Post::isOfCases);
        }

        /** Whether she has to do with the cases of the body with this id. */
        public boolean worksAt(String body) {
            return bodies().contains(body);
        }

        /** The ids of the bodies that she leads, sorted. */
        public List<String> ledBodies() {
            return bodies(Post::leads);
        }

        private List<String> bodies(Predicate<Post> meant) {
            return posts.stream()
                    .filter(meant)
                    .map(post -> post.body().id())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** The portal itself: timers and automatic moves. */
    record Portal() implements Actor {
        @Override
        public String id() {
            return "portal";
        }

        @Override
        public String name() {
            return "Gulou";
        }
    }
}
