package org.jazari.trust;

import org.jazari.kernel.database.ServiceSchema;
import org.jazari.kernel.identity.OpenToAll;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.language.TextBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service brings along: its schema, its texts, its roles, and the forms that everybody may send. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

    @Bean
    ServiceSchema trustSchema() {
        return new ServiceSchema("trust");
    }

    @Bean
    TextBundle registerTexts() {
        return new TextBundle("register");
    }

    @Bean
    TextBundle dossierTexts() {
        return new TextBundle("dossier");
    }

    @Bean
    TextBundle elsewhereTexts() {
        return new TextBundle("elsewhere");
    }

    @Bean
    Role submitter() {
        return TrustRoles.SUBMITTER;
    }

    @Bean
    Role reviewer() {
        return TrustRoles.REVIEWER;
    }

    @Bean
    Role registerPublisher() {
        return TrustRoles.PUBLISHER;
    }

    @Bean
    OpenToAll contests() {
        return new OpenToAll("/{language}/register/{id}/contest");
    }

    @Bean
    OpenToAll receipts() {
        return new OpenToAll("/{language}/register/receipt");
    }

    @Bean
    OpenToAll erasures() {
        return new OpenToAll("/{language}/register/receipt/erase");
    }

    @Bean
    OpenToAll explanations() {
        return new OpenToAll("/{language}/explain/{ruleset}");
    }
}
