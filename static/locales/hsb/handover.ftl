# Going from the platform's sign-in to a body's own host name
handover-purpose = Potom póńdźe dale: { $body }. Waše konto płaći na wšěch portalach tuteje platformy.
handover-title = Dale: { $body }
handover-lead = Sće tu přizjewjeni, konto: { $name }. Chceće z tutym kontom tež na { $host } přizjewjeni być?
handover-go = Dale: { $body }
handover-other = Z druhim kontom so přizjewić
handover-on-the-way = Sće přizjewjeni a so dale wodźiće.
handover-failed-title = Přizjewjenje sem dóšło njeje
handover-failed = Snadź je předołho trało, abo přizjewjenje je so w druhim wobhladowaku započało. Prošu spytajće hišće raz; swoje hesło za to zwjetša njetrjebaće.
handover-again = Hišće raz spytać
