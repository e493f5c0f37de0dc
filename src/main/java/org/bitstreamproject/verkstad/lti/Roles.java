// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** What an LMS's role names make of a person here. Context roles decide; any Administrator is an administrator. */
public final class Roles {
    private static final List<String> CONTEXT_PREFIXES = List.of(
            "http://purl.imsglobal.org/vocab/lis/v2/membership#",
            "http://purl.imsglobal.org/vocab/lis/v2/membership/",
            "urn:lti:role:ims/lis/");
    private static final List<String> SITE_PREFIXES = List.of(
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#",
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#",
            "urn:lti:instrole:ims/lis/",
            "urn:lti:sysrole:ims/lis/");
    private static final Set<String> ADMINISTRATORS = Set.of("administrator", "sysadmin", "accountadmin");

    private Roles() {}

    /** The role of one launch; unknown names and none at all give PARTICIPANT. */
    public static Role of(Collection<String> names) {
        return administers(names) ? Role.ADMIN : inContext(names);
    }

    /** True when any name, wherever it holds, is Administrator. */
    static boolean administers(Collection<String> names) {
        return names.stream().anyMatch(Roles::isAdministrator);
    }

    /** What the context roles alone say: participant, teacher or assistant. */
    public static Role inContext(Collection<String> names) {
        var contextRoles = new HashSet<String>();
        names.forEach(name -> contextRoles.addAll(contextParts(name)));
        if (contextRoles.contains("teachingassistant")) {
            return Role.ASSISTANT;
        }
        boolean teaches = contextRoles.contains("instructor") || contextRoles.contains("contentdeveloper");
        return teaches ? Role.TEACHER : Role.PARTICIPANT;
    }

    private static boolean isAdministrator(String name) {
        for (String prefix : SITE_PREFIXES) {
            if (name.startsWith(prefix)) {
                return ADMINISTRATORS.contains(lower(name.substring(prefix.length())));
            }
        }
        return contextParts(name).contains("administrator");
    }

    /** "…membership/Instructor#TeachingAssistant" → instructor, teachingassistant; a foreign vocabulary → nothing. */
    private static Set<String> contextParts(String name) {
        for (String prefix : CONTEXT_PREFIXES) {
            if (name.startsWith(prefix)) {
                return parts(name.substring(prefix.length()));
            }
        }
        return name.contains(":") ? Set.of() : parts(name);
    }

    private static Set<String> parts(String role) {
        return new HashSet<>(List.of(lower(role.strip()).split("[/#]")));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
