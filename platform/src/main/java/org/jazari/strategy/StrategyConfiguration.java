package org.jazari.strategy;

import org.jazari.kernel.database.ServiceSchema;
import org.jazari.kernel.language.TextBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service brings along: its schema and its texts. */
@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

    @Bean
    ServiceSchema strategySchema() {
        return new ServiceSchema("strategy");
    }

    @Bean
    TextBundle strategyTexts() {
        return new TextBundle("strategy");
    }

    @Bean
    TextBundle reminderTexts() {
        return new TextBundle("reminder");
    }

    @Bean
    TextBundle deliveryTexts() {
        return new TextBundle("delivery");
    }

    @Bean
    TextBundle compareTexts() {
        return new TextBundle("compare");
    }
}
