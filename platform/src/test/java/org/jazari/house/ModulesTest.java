package org.jazari.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.jazari.JazariApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Services as Spring Modulith sees them. That each starts alone is tested in the services' own packages. */
class ModulesTest {
    /** Without the engines, which are libraries of their own that happen to share the first name of the packages. */
    private static final ApplicationModules MODULES = ApplicationModules.of(
            JazariApplication.class,
            JavaClass.Predicates.resideInAnyPackage(
                    "org.jazari.strategyfile..",
                    "org.jazari.trajectory..",
                    "org.jazari.quantities..",
                    "org.jazari.shield..",
                    "org.jazari.documents..",
                    "org.jazari.assessment..",
                    "org.jazari.energy..",
                    "org.jazari.ledger..",
                    "org.jazari.verifier..",
                    "org.jazari.gateway.dataplane..",
                    "org.jazari.database.."));

    @Test
    void servicesUseOfEachOtherOnlyWhatIsDeclared() {
        MODULES.verify();
    }

    @Test
    void theKernelNamesWhatItOffersAndLeansOnNoService() {
        ApplicationModule kernel = MODULES.getModuleByName("kernel").orElseThrow();

        assertThat(kernel.getNamedInterfaces().stream()
                        .filter(offered -> offered.isNamed())
                        .map(offered -> offered.getName()))
                .containsExactlyInAnyOrder("facts", "ledger", "identity", "language", "web", "database");
        assertThat(kernel.getDirectDependencies(MODULES).isEmpty()).isTrue();
    }

    /** A package-info among the tests would stand before the real one on the class path and hide what it declares. */
    @Test
    void noTestHidesTheDeclarationOfAPackage() {
        assertThat(SourceFiles.tests().stream()
                        .map(SourceFiles.SourceFile::path)
                        .filter(path -> path.endsWith("package-info.java"))
                        .filter(SourceFiles.java().stream()
                                .map(SourceFiles.SourceFile::path)
                                .toList()::contains))
                .isEmpty();
    }

    @Test
    void everyServiceSaysWhatItIsFor() {
        List<String> silent = MODULES.stream()
                .filter(module -> !module.getBasePackage().getName().equals("org.jazari.cli"))
                .filter(module ->
                        module.getDisplayName().equals(module.getIdentifier().toString()))
                .map(module -> module.getIdentifier().toString())
                .toList();

        assertThat(silent).isEmpty();
    }
}
