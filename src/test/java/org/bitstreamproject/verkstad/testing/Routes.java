// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the server answers, read from its resource classes: method and address, such as {@code GET /case/{uid}}. */
public final class Routes {
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private Routes() {}

    /** Every route with a name in its address. */
    public static Set<String> withIds() {
        var routes = new TreeSet<String>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.bitstreamproject.verkstad")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(Routes::of)
                        .filter(route -> route.contains("{"))
                        .forEach(routes::add);
        return routes;
    }

    private static Stream<String> of(JavaMethod method) {
        var root = method.getOwner().getAnnotationOfType(Path.class).value();
        var rest = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        var address = ("/" + root + "/" + rest)
                .replaceAll("\\{(\\w+)(?:\\s*:[^/]*)?}(?=/|$)", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
        return METHODS.stream().filter(method::isAnnotatedWith).map(verb -> verb.getSimpleName() + " " + address);
    }
}
