package org.jazari.strategy.cockpit.brief;

import org.jazari.kernel.language.TextBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts of the brief. */
@Configuration(proxyBeanMethods = false)
class BriefTexts {

    @Bean
    TextBundle briefBundle() {
        return new TextBundle("brief");
    }
}
